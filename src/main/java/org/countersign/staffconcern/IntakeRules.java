package org.countersign.staffconcern;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.school.People;
import org.springframework.stereotype.Component;

/** What a concern must say before it is taken, whoever hands it over. */
@Component
class IntakeRules {

  private static final int LONGEST = 20_000;

  private final People people;
  private final Clock clock;

  IntakeRules(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** Everything wrong with it, in words that say what to change; empty where nothing is. */
  List<String> problems(NewConcern concern) {
    List<String> problems = new ArrayList<>();
    if (concern.subjects().isEmpty()) {
      problems.add("Say which adult it is about.");
    }
    concern.subjects().forEach(subject -> problem(subject).ifPresent(problems::add));
    if (concern.subjects().stream().distinct().count() < concern.subjects().size()) {
      problems.add("Somebody is named twice. Name each adult once.");
    }
    if (concern.source() == null) {
      problems.add("Say who first told of it.");
    }
    when(concern.disclosedAt(), concern.awareAt(), problems);
    if (isEmpty(concern.whatHappened())) {
      problems.add("Say what happened.");
    } else if (concern.whatHappened().length() > LONGEST) {
      problems.add("“What happened” has room for 20,000 characters. Shorten it.");
    }
    concern.conflicts().keySet().stream()
        .filter(person -> people.byUsername(person).isEmpty())
        .findFirst()
        .ifPresent(
            unknown -> problems.add("Choose those in conflict from the people of the school."));
    return problems;
  }

  private Optional<String> problem(Subject subject) {
    if (subject.kind() == null) {
      return Optional.of("Say what each adult is to the school.");
    }
    if (subject.username() != null) {
      return people.byUsername(subject.username()).isPresent()
          ? Optional.empty()
          : Optional.of("Choose the adult from the list, or describe them if they are not on it.");
    }
    if (isEmpty(subject.words())) {
      return Optional.of("Describe the adult: their name, or what you know of them.");
    }
    if (subject.words().length() > 1_000) {
      return Optional.of("The description of an adult has room for 1,000 characters. Shorten it.");
    }
    return subject.employer() != null && subject.employer().length() > 255
        ? Optional.of("The name of an employer has room for 255 characters. Shorten it.")
        : Optional.empty();
  }

  /** The clock of the LADO runs from awareness, so it is never left out and never ahead. */
  private void when(Instant disclosed, Instant aware, List<String> problems) {
    Instant now = clock.instant();
    if (disclosed == null || aware == null) {
      problems.add("Say when it was first told or seen, and when somebody of the school knew.");
      return;
    }
    if (disclosed.isAfter(now) || aware.isAfter(now)) {
      problems.add("When it was told, and when the school knew, cannot be in the future.");
    }
    if (aware.isBefore(disclosed)) {
      problems.add(
          "The school cannot have known before it was first told or seen. Change one of the two.");
    }
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isBlank();
  }
}
