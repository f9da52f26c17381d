package org.countersign.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.countersign.school.Carer;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Roll;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/** What mails are made from: when it is looked at again where they cannot be made, or no more. */
@Component
class Sources {

  private static final String NOTICE = "notice";
  private static final String DIGEST = "digest";

  private final Steps steps;
  private final Outbox outbox;
  private final Digests digests;
  private final Choices choices;
  private final People people;
  private final Schools schools;
  private final Roll roll;
  private final Clock clock;

  Sources(
      Steps steps,
      Outbox outbox,
      Digests digests,
      Choices choices,
      People people,
      Schools schools,
      Roll roll,
      Clock clock) {
    this.steps = steps;
    this.outbox = outbox;
    this.digests = digests;
    this.choices = choices;
    this.people = people;
    this.schools = schools;
    this.roll = roll;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param key the same at each attempt
   * @param lookAt has it looked at at that moment, and not before
   * @param giveUp has it looked at no more
   * @param lost what then reaches nobody
   */
  record Source(
      String key, Consumer<Instant> lookAt, Runnable giveUp, Supplier<List<Unmade.Lost>> lost) {}

  /** That a step appeared. */
  Source step(Step step) {
    return new Source(
        key(Notice.Kind.TASK, step),
        when -> steps.lookAgain(step.task(), when),
        () -> steps.told(step.task(), null, null, List.of()),
        () -> List.of(lost(Notice.of(step), step)));
  }

  /** Its reminder. */
  Source reminder(Step step) {
    return new Source(
        key(Notice.Kind.REMINDER, step),
        when -> steps.remindAt(step.task(), when),
        () -> steps.remindAt(step.task(), null),
        () -> List.of(lost(Notice.about(step, null, Notice.Kind.REMINDER, null), step)));
  }

  /** That others are told of it. */
  Source escalation(Step step) {
    return new Source(
        key(Notice.Kind.ESCALATION, step),
        when -> steps.escalateAt(step.task(), when),
        () -> steps.escalateAt(step.task(), null),
        () -> List.of(lost(Notice.about(step, null, Notice.Kind.ESCALATION, null), step)));
  }

  private static String key(Notice.Kind kind, Step step) {
    return kind.id() + ":" + step.task();
  }

  /** Anything else that somebody is to be told. */
  Source notice(Notice notice) {
    return new Source(
        NOTICE + ":" + notice.id(),
        when -> outbox.lookAgain(notice.id(), when),
        () -> outbox.giveUp(notice.id()),
        () ->
            notice.task() == null
                ? List.of(lost(notice, null))
                : steps.byTask(notice.task()).stream()
                    .map(step -> lost(notice.in(step), step))
                    .toList());
  }

  /** All that waits for somebody. */
  Source digest(String username) {
    return new Source(
        DIGEST + ":" + username,
        when -> digests.lookAgain(username, when),
        () -> choices.hadDigest(username, LocalDate.now(clock)),
        () ->
            schools.all().stream()
                .filter(school -> people.rolesIn(school.id()).containsKey(username))
                .map(
                    school ->
                        new Unmade.Lost(
                            school.id(),
                            null,
                            null,
                            false,
                            username,
                            name(username),
                            "Your daily mail"))
                .toList());
  }

  /** Somebody says that it is to be tried again: now. */
  void again(String key) {
    String kind = key.substring(0, key.indexOf(':'));
    String rest = key.substring(kind.length() + 1);
    Instant now = clock.instant();
    switch (kind) {
      case NOTICE -> outbox.tellAgain(rest);
      case DIGEST -> choices.digestAgain(rest);
      case "reminder" -> steps.remindAt(rest, now);
      case "escalation" -> steps.escalateAt(rest, now);
      default -> steps.tellAgain(rest);
    }
  }

  private Unmade.Lost lost(Notice notice, Step step) {
    String subject =
        notice.confidential()
            ? "Something waits"
            : step == null
                ? notice.headline()
                : "%s (%s)".formatted(step.title(), notice.caseNumber());
    return new Unmade.Lost(
        notice.school(),
        notice.caseNumber(),
        notice.task(),
        notice.confidential(),
        recipient(notice.to()),
        to(notice),
        subject);
  }

  private static String recipient(Addressee to) {
    if (to == null) {
      return "";
    }
    return to.person() != null ? to.person() : to.carer();
  }

  private String to(Notice notice) {
    Addressee to = notice.to();
    if (to == null) {
      return notice.confidential() ? "The case’s own team" : "Those whose step it is";
    }
    return to.person() != null
        ? name(to.person())
        : roll.carer(notice.school(), to.carer()).map(Carer::fullName).orElse("A carer");
  }

  private String name(String username) {
    return people.byUsername(username).map(Person::fullName).orElse(username);
  }
}
