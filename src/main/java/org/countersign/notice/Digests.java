package org.countersign.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.countersign.school.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail a day with all that waits, for those who want it so; none where nothing does. Where the
 * product was down in the morning, it comes when it is up.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Digests {

  private final Choices choices;
  private final Steps steps;
  private final Recipients recipients;
  private final LetterWriter writer;
  private final Mails mails;
  private final MailSettings settings;
  private final Clock clock;

  /** Whose digest failed on this node, and when to try it again: others come before. */
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  Digests(
      Choices choices,
      Steps steps,
      Recipients recipients,
      LetterWriter writer,
      Mails mails,
      MailSettings settings,
      Clock clock) {
    this.choices = choices;
    this.steps = steps;
    this.recipients = recipients;
    this.writer = writer;
    this.mails = mails;
    this.settings = settings;
    this.clock = clock;
  }

  /** Somebody whose digest of today is due. */
  Optional<String> claim() {
    return LocalTime.now(clock).isBefore(settings.digestAt())
        ? Optional.empty()
        : choices.claimForDigest(LocalDate.now(clock), putOff());
  }

  void lookAgain(String username, Instant when) {
    notBefore.put(username, when);
  }

  private Set<String> putOff() {
    notBefore.values().removeIf(when -> !when.isAfter(clock.instant()));
    return Set.copyOf(notBefore.keySet());
  }

  /** What everybody is told of at once was told them at once. */
  void write(String username) {
    Map<String, List<Step>> bySchool =
        steps.waiting().stream()
            .filter(step -> !step.always())
            .collect(Collectors.groupingBy(Step::school, TreeMap::new, Collectors.toList()));
    bySchool.forEach((school, waiting) -> write(username, school, waiting));
  }

  private void write(String username, String school, List<Step> waiting) {
    Recipients.School people = recipients.at(school);
    Optional<Person> person = people.person(username);
    if (person.isEmpty()) {
      return;
    }
    List<Step> own =
        waiting.stream().filter(step -> people.of(step).contains(person.get())).toList();
    if (!own.isEmpty()) {
      mails.add(
          new Mail(
              "digest:%s:%s:%s".formatted(school, username, LocalDate.now(clock)),
              school,
              null,
              null,
              false,
              username,
              person.get().fullName(),
              person.get().email(),
              writer.ofDay(school, person.get(), own),
              0));
    }
  }
}
