package org.countersign.staffconcern;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.access.CaseRecords;
import org.countersign.access.CaseTeams;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.audit.TrailRemoval;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the record of a concern once its time is over: one of the team asks, another reviews;
 * that something was removed, by whom and why, stays. A legal hold beats it (NAT:11).
 */
@Service
public class ConcernRemoval {

  private final ConcernKeeping keeping;
  private final StaffConcerns register;
  private final LowLevelConcerns lowLevel;
  private final ConcernJournal journal;
  private final CaseTeams teams;
  private final List<CaseRecords> records;
  private final TrailRemoval removal;
  private final Trail trail;
  private final People people;
  private final Clock clock;

  ConcernRemoval(
      ConcernKeeping keeping,
      StaffConcerns register,
      LowLevelConcerns lowLevel,
      ConcernJournal journal,
      CaseTeams teams,
      List<CaseRecords> records,
      TrailRemoval removal,
      Trail trail,
      People people,
      Clock clock) {
    this.keeping = keeping;
    this.register = register;
    this.lowLevel = lowLevel;
    this.journal = journal;
    this.teams = teams;
    this.records = List.copyOf(records);
    this.removal = removal;
    this.trail = trail;
    this.people = people;
    this.clock = clock;
  }

  /** Why the record cannot be removed today; empty where it can. */
  public Optional<String> whyNot(StaffConcern concern) {
    Optional<ConcernKeeping.Keeping> kept = keeping.of(concern.id());
    if (concern.closedAt() == null || kept.isEmpty()) {
      return Optional.of("The case is not closed yet.");
    }
    ConcernKeeping.Keeping its = kept.get();
    if (its.removedAt() != null) {
      return Optional.of("It is removed already.");
    }
    if (its.heldBecause() != null) {
      return Optional.of("A legal hold keeps it: " + its.heldBecause());
    }
    if (its.keepUntil() == null) {
      return isStillThere(concern)
          ? Optional.of("It is kept until the person leaves.")
          : Optional.empty();
    }
    return LocalDate.now(clock).isAfter(its.keepUntil())
        ? Optional.empty()
        : Optional.of("Its time is not over yet.");
  }

  /** Nobody knows when somebody leaves who is not on the roll: the reviewer says so. */
  private boolean isStillThere(StaffConcern concern) {
    String username = concern.subject().username();
    return username != null
        && people.staffOf(concern.school()).stream()
            .map(Person::username)
            .anyMatch(username::equals);
  }

  /** Whether there is a record whose time runs. */
  public boolean mayHold(StaffConcern concern) {
    return keeping.of(concern.id()).filter(kept -> kept.removedAt() == null).isPresent();
  }

  /**
   * @param reason null to lift the hold
   */
  @Transactional
  public void hold(StaffConcern concern, String reason, String person) {
    keeping.hold(concern.id(), reason);
    tell(concern, reason == null ? "Legal hold lifted" : "Legal hold", person);
  }

  /**
   * @throws IllegalStateException where it cannot be removed
   */
  @Transactional
  public void ask(StaffConcern concern, String reason, String person) {
    check(concern);
    keeping.askRemoval(concern.id(), person, reason);
    tell(concern, "Removal asked for", person);
  }

  /** Whether somebody else asked for it, so that the person may review it. */
  public boolean mayReview(StaffConcern concern, String person) {
    return whyNot(concern).isEmpty()
        && keeping
            .of(concern.id())
            .map(ConcernKeeping.Keeping::askedBy)
            .filter(asked -> !asked.equals(person))
            .isPresent();
  }

  /**
   * Removes it.
   *
   * @throws IllegalStateException where it cannot be removed, or nobody else asked for it
   */
  @Transactional
  public void review(StaffConcern concern, String person) {
    check(concern);
    if (!mayReview(concern, person)) {
      throw new IllegalStateException("Another person has to ask for it first.");
    }
    ConcernKeeping.Keeping its = keeping.of(concern.id()).orElseThrow();
    keeping.removed(concern.id(), its.askedBy(), person);
    journal.empty(concern.id());
    lowLevel.remove(concern.id());
    for (StaffConcern other : register.joinedTo(concern.caseKey())) {
      records.forEach(kept -> kept.forget(other.caseKey()));
      register.empty(other.id());
    }
    register.empty(concern.id());
    String both = "asked for by %s, reviewed by %s".formatted(its.askedBy(), person);
    for (String number : teams.cases(concern.caseKey())) {
      records.forEach(kept -> kept.forget(number));
      removal.removeBefore(Chain.ofCase(number), clock.instant(), both, its.askedBecause());
    }
    tell(concern, "Record removed", person);
  }

  private void check(StaffConcern concern) {
    whyNot(concern)
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
  }

  private void tell(StaffConcern concern, String what, String person) {
    trail.record(
        TrailEvent.of(Chain.ofCase(concern.caseKey()), Kind.REGISTER_CHANGED, By.person(person))
            .inSchool(concern.school())
            .at("keeping", what)
            .citing("NAT:11"));
  }
}
