package org.countersign.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.school.Carer;
import org.countersign.school.Person;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the mails of a notice: to whom it is for as people hold their roles now, in the way they
 * chose. In one transaction with marking it as told, so that no node makes them twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Addressing {

  /** An outcome and the step that follows from it are written in one transaction. */
  private static final Duration ONE_TRANSACTION = Duration.ofSeconds(30);

  private final Steps steps;
  private final Outbox outbox;
  private final Mails mails;
  private final Recipients recipients;
  private final Choices choices;
  private final LetterWriter writer;
  private final Roll roll;
  private final Timetable timetable;
  private final NoticeTrail trail;

  Addressing(
      Steps steps,
      Outbox outbox,
      Mails mails,
      Recipients recipients,
      Choices choices,
      LetterWriter writer,
      Roll roll,
      Timetable timetable,
      NoticeTrail trail) {
    this.steps = steps;
    this.outbox = outbox;
    this.mails = mails;
    this.recipients = recipients;
    this.choices = choices;
    this.writer = writer;
    this.roll = roll;
    this.timetable = timetable;
    this.trail = trail;
  }

  /** A step appeared. */
  void tell(Step step) {
    Notice notice = Notice.of(step);
    if (step.ended()) {
      trail.needless(notice);
      steps.told(step.task(), null, null, Set.of());
      return;
    }
    List<Person> people = recipients.at(step.school()).of(step);
    Set<String> toBeToldWhy =
        Set.copyOf(
            outbox.untoldOutcome(
                step.caseNumber(),
                step.appearedAt().minus(ONE_TRANSACTION),
                step.appearedAt().plus(ONE_TRANSACTION)));
    Map<Choice, List<String>> told = new TreeMap<>();
    for (Person person : people) {
      // Whoever is about to be told why the step is theirs gets its link in that mail.
      boolean inOutcome =
          step.facts().assignee() != null && toBeToldWhy.contains(person.username());
      Choice choice = step.always() ? Choice.AT_ONCE : choices.of(person.username());
      if (choice == Choice.AT_ONCE && !inOutcome) {
        mails.add(mail(notice, person, writer.ofStep(notice, step, person)));
      }
      told.computeIfAbsent(choice, each -> new ArrayList<>()).add(person.username());
    }
    Timetable.Row row = timetable.of(step);
    if (people.isEmpty()) {
      trail.reachesNobody(notice);
    } else {
      trail.told(
          notice,
          told.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> entry.getKey() == Choice.AT_ONCE ? "to" : entry.getKey().id(),
                      Map.Entry::getValue)));
    }
    steps.told(
        step.task(),
        row.remindAt(),
        people.isEmpty() ? escalateAtOnce(step) : row.escalateAt(),
        row.escalateTo());
  }

  /** Where it is not known whom to leave out, others are told nothing either. */
  private static Instant escalateAtOnce(Step step) {
    return step.excludedKnown() ? step.appearedAt() : null;
  }

  /** Anything else. */
  void tell(Notice notice) {
    if (notice.task() == null) {
      tellOutcome(notice);
    } else {
      steps.byTask(notice.task()).ifPresent(step -> tell(notice.in(step), step));
    }
    outbox.told(notice.id());
  }

  private void tell(Notice notice, Step step) {
    if (step.ended()) {
      trail.needless(notice);
      return;
    }
    List<Person> people = of(notice, step);
    people.forEach(person -> mails.add(mail(notice, person, writer.ofStep(notice, step, person))));
    if (people.isEmpty()) {
      trail.reachesNobody(notice);
    } else {
      trail.told(notice, to(people.stream().map(Person::username).toList()));
    }
  }

  private List<Person> of(Notice notice, Step step) {
    Recipients.School school = recipients.at(step.school());
    return switch (notice.kind()) {
      case REMINDER -> {
        List<Person> all = new ArrayList<>(school.of(step));
        school.named(step, outbox.standInsOf(step.task())).stream()
            .filter(standIn -> !all.contains(standIn))
            .forEach(all::add);
        yield all;
      }
      case ESCALATION -> school.escalation(step);
      case NOBODY -> school.whoSeesToIt(step);
      default -> school.named(step, List.of(notice.to().person()));
    };
  }

  private void tellOutcome(Notice notice) {
    Addressee to = notice.to();
    if (to.person() != null) {
      Optional<Person> person = recipients.at(notice.school()).person(to.person());
      person.ifPresent(one -> mails.add(mail(notice, one, letter(notice, one))));
      written(notice, person.map(Person::username));
    } else {
      Optional<Carer> carer = roll.carer(notice.school(), to.carer());
      carer.ifPresent(
          one ->
              mails.add(
                  Mail.of(
                      notice,
                      one.sourcedId(),
                      one.fullName(),
                      one.email(),
                      writer.ofOutcome(notice, one.givenName(), null))));
      written(notice, carer.map(Carer::sourcedId));
    }
  }

  private void written(Notice notice, Optional<String> recipient) {
    if (recipient.isEmpty()) {
      trail.reachesNobody(notice);
    } else {
      trail.told(notice, to(List.of(recipient.get())));
    }
  }

  private Letter letter(Notice notice, Person to) {
    Step next =
        steps.waitingIn(notice.caseNumber()).stream()
            .filter(step -> to.username().equals(step.facts().assignee()))
            .findFirst()
            .orElse(null);
    return writer.ofOutcome(notice, to.givenName(), next);
  }

  private static Mail mail(Notice notice, Person to, Letter letter) {
    return Mail.of(notice, to.username(), to.fullName(), to.email(), letter);
  }

  private static Map<String, Collection<String>> to(List<String> usernames) {
    return Map.of("to", usernames);
  }
}
