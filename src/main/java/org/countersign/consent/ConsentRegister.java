package org.countersign.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.consent.ConsentCheck.Finding;
import org.countersign.consent.ConsentRules.Leavings;
import org.countersign.school.Platforms;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consents of each school's children. Records are added, never changed; the rules by which one
 * holds are in {@link Standing}.
 *
 * <p>Whoever publishes and whoever records lock the child first, so one sees the other: {@link
 * #checkAtPublication} and {@link #record} do so until their transaction ends.
 */
@Service
public class ConsentRegister {

  /** In the place of a user name: whoever has the link that was mailed to a carer. */
  public static final String BY_LINK = ConsentTrail.BY_LINK;

  private final Schools schools;
  private final Platforms platforms;
  private final Roll roll;
  private final EntryRules entries;
  private final ChildLocks locks;
  private final ConsentStore store;
  private final NeverPublishStore neverPublish;
  private final GiverRules givers;
  private final ValidityRules validity;
  private final Orphaned orphaned;
  private final ConsentTrail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ConsentRegister(
      Schools schools,
      Platforms platforms,
      Roll roll,
      EntryRules entries,
      ChildLocks locks,
      ConsentStore store,
      NeverPublishStore neverPublish,
      GiverRules givers,
      ValidityRules validity,
      Orphaned orphaned,
      ConsentTrail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.schools = schools;
    this.platforms = platforms;
    this.roll = roll;
    this.entries = entries;
    this.locks = locks;
    this.store = store;
    this.neverPublish = neverPublish;
    this.givers = givers;
    this.validity = validity;
    this.orphaned = orphaned;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Whether each use of each child holds on that day, as far as is known now.
   *
   * @param uses every use that the post makes of them, at least one
   * @param platform an id of {@code countersign.platforms}
   * @throws IllegalArgumentException if there is no such platform, or children without a use
   */
  @Transactional(readOnly = true)
  public ConsentCheck check(
      String school, Collection<Child> children, Set<Use> uses, String platform, LocalDate on) {
    return checkAsKnown(school, children, uses, platform, on, Instant.MAX);
  }

  /**
   * The same with only what was recorded until that moment, so that an old decision can be
   * understood. When a child left, and who its carers are, is taken from the roll as it is now.
   *
   * @throws IllegalArgumentException as {@link #check}
   */
  @Transactional(readOnly = true)
  public ConsentCheck checkAsKnown(
      String school,
      Collection<Child> children,
      Set<Use> uses,
      String platform,
      LocalDate on,
      Instant knownAt) {
    Set<Child> all = new TreeSet<>(children);
    return decide(
        school, all, uses, platform, on, knownAt, neverPublish.barred(school, all, on, knownAt));
  }

  /**
   * What has been said of the child as it stands today, beneath flags and holds: what a family can
   * take back, or leave as it is. It says nothing of whether the child may be shown.
   *
   * @throws IllegalArgumentException as {@link #check}
   */
  @Transactional(readOnly = true)
  public ConsentCheck beneathFlagsAndHolds(
      String school, Child child, Set<Use> uses, String platform) {
    return decide(
        school,
        Set.of(child),
        uses,
        platform,
        LocalDate.now(clock),
        Instant.MAX,
        NeverPublishStore.Barred.NOBODY);
  }

  private ConsentCheck decide(
      String school,
      Set<Child> all,
      Set<Use> uses,
      String platform,
      LocalDate on,
      Instant knownAt,
      NeverPublishStore.Barred barred) {
    if (platforms.byId(platform).isEmpty()) {
      throw new IllegalArgumentException("There is no network " + platform);
    }
    if (!all.isEmpty() && uses.isEmpty()) {
      throw new IllegalArgumentException("Say which uses the post makes of the children in it");
    }
    Map<Child, Leavings> leavings = leavings(school, all);
    List<ConsentRecord> records =
        store.of(school, all).stream()
            .filter(record -> Set.of(platform, Platforms.ALL).contains(record.platform()))
            .filter(record -> !record.receivedOn().isAfter(on))
            .filter(record -> !record.recordedAt().isAfter(knownAt))
            .toList();
    Set<Long> withoutCarer = orphaned.among(school, records);
    List<Finding> findings = new ArrayList<>();
    for (Child child : all) {
      for (Use use : new TreeSet<>(uses)) {
        if (barred.never().contains(child)) {
          findings.add(Finding.notToBePublished(child, use));
        } else if (barred.held().contains(child)) {
          findings.add(Finding.onHold(child, use));
        } else {
          findings.add(
              ConsentRules.decide(
                  child,
                  use,
                  records.stream()
                      .filter(one -> one.child().equals(child) && one.use() == use)
                      .toList(),
                  leavings.getOrDefault(child, Leavings.NONE),
                  withoutCarer,
                  on));
        }
      }
    }
    return new ConsentCheck(List.copyOf(findings));
  }

  /**
   * The check in the moment of publication: today, with the children locked, so that no withdrawal
   * is recorded between it and the end of the caller's transaction.
   *
   * @throws IllegalArgumentException as {@link #check}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ConsentCheck checkAtPublication(
      String school, Collection<Child> children, Set<Use> uses, String platform) {
    locks.lock(school, children);
    return check(school, children, uses, platform, LocalDate.now(clock));
  }

  /**
   * Locks the children until the caller's transaction ends, as {@link #record} does for one. Who
   * will record for several, or act on posts that show them, locks all of them first.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(String school, Collection<Child> children) {
    locks.lock(school, children);
  }

  /**
   * Adds what a form or notice says, one record for each use, and returns them. Takes effect at
   * once, and publishes {@link ConsentChanged}, for a no {@link ConsentDenied} too, in the same
   * transaction. Recording the same twice adds it twice. A no is taken from anybody (reading 3).
   *
   * @param recordedBy username of who records it
   * @throws ConsentRefused if it cannot be recorded: child, platform or giver unknown, the giver
   *     may not consent under the school's policy, received in the future, or something missing
   */
  @Transactional(noRollbackFor = ConsentRefused.class)
  public List<ConsentRecord> record(String school, NewConsent consent, String recordedBy) {
    return record(school, List.of(consent), recordedBy);
  }

  /**
   * The same for all that one form or notice says of a child: who listens hears of it once.
   *
   * @param consents of one child, at least one
   * @throws ConsentRefused as above, and then none is recorded
   */
  @Transactional(noRollbackFor = ConsentRefused.class)
  public List<ConsentRecord> record(String school, List<NewConsent> consents, String recordedBy) {
    Child child = consents.get(0).child();
    if (consents.stream().anyMatch(one -> !one.child().equals(child))) {
      throw new IllegalArgumentException("One notice is about one child");
    }
    School where =
        schools
            .byId(school)
            .orElseThrow(() -> new IllegalArgumentException("There is no school " + school));
    consents.forEach(consent -> entries.check(school, consent));
    locks.lock(school, Set.of(child));
    List<ConsentRecord> earlier = store.of(school, Set.of(child));
    List<Giver> whose =
        consents.stream().map(consent -> givers.check(where, consent, earlier)).toList();
    List<ConsentRecord> added = new ArrayList<>();
    for (int i = 0; i < consents.size(); i++) {
      added.addAll(add(where, consents.get(i), whose.get(i), earlier, recordedBy));
    }
    events.publishEvent(new ConsentChanged(school, child));
    if (added.stream().anyMatch(record -> !record.isGiven())) {
      events.publishEvent(new ConsentDenied(school, child));
    }
    return added;
  }

  private List<ConsentRecord> add(
      School where,
      NewConsent consent,
      Giver giver,
      List<ConsentRecord> earlier,
      String recordedBy) {
    Validity lasts =
        consent.decision() == Decision.GIVEN
            ? validity.of(where, consent.child(), consent.receivedOn())
            : null;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<ConsentRecord> added = new ArrayList<>();
    for (Use use : new TreeSet<>(consent.uses())) {
      Long replaces =
          earlier.stream()
              .filter(old -> old.use() == use && old.platform().equals(consent.platform()))
              .map(ConsentRecord::id)
              .max(Comparator.naturalOrder())
              .orElse(null);
      ConsentRecord record =
          new ConsentRecord(
              0,
              consent.child(),
              use,
              consent.platform(),
              consent.decision(),
              giver,
              consent.receivedOn(),
              consent.form(),
              lasts,
              replaces,
              now,
              recordedBy);
      added.add(store.add(where.id(), record));
    }
    trail.consent(where.id(), consent, recordedBy);
    return added;
  }

  /** How long a consent holds that is received today, by the school's policy. */
  public Validity validity(String school, Child child) {
    School where =
        schools
            .byId(school)
            .orElseThrow(() -> new IllegalArgumentException("There is no school " + school));
    return validity.of(where, child, LocalDate.now(clock));
  }

  /** Everything that was ever recorded of the child, in the order in which it was. */
  @Transactional(readOnly = true)
  public List<ConsentRecord> history(String school, Child child) {
    return store.of(school, Set.of(child));
  }

  /**
   * Consents whose own time ends in those days, both included, and that nothing newer replaced, by
   * day. What ends with leaving the school is not among them.
   */
  @Transactional(readOnly = true)
  public List<ConsentRecord> lapsing(String school, LocalDate from, LocalDate until) {
    return store.lapsing(school, from, until);
  }

  private Map<Child, Leavings> leavings(String school, Set<Child> children) {
    Set<String> ids =
        children.stream()
            .filter(child -> child.kind() == Child.Kind.PUPIL)
            .map(Child::id)
            .collect(Collectors.toSet());
    Map<String, List<LocalDate>> earlier = roll.earlierLeavings(school, ids);
    return roll.pupils(school, ids).values().stream()
        .collect(
            Collectors.toMap(
                pupil -> Child.pupil(pupil.sourcedId()), pupil -> leavings(pupil, earlier)));
  }

  private static Leavings leavings(Pupil pupil, Map<String, List<LocalDate>> earlier) {
    return new Leavings(earlier.getOrDefault(pupil.sourcedId(), List.of()), pupil.leftOn());
  }
}
