package org.countersign.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Children who are never published, whatever consent there is (P5). Setting and lifting are records
 * that are added. A lifting counts only if it is newer in both ways than what it lifts: from the
 * same day or later, and recorded later.
 */
@Service
public class NeverPublish {

  /** Who may read why. Ours: they keep children safe and the register right. */
  private static final Set<Role> READERS = EnumSet.of(Role.DSL, Role.DATA_LEAD);

  /**
   * A change of the flag and why it was made.
   *
   * @param set false where it was lifted
   * @param since the day from which it counts
   */
  public record Entry(
      boolean set, LocalDate since, String reason, Instant recordedAt, String recordedBy) {}

  private final NeverPublishStore store;
  private final ChildLocks locks;
  private final KnownChildren known;
  private final People people;
  private final ConsentTrail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  NeverPublish(
      NeverPublishStore store,
      ChildLocks locks,
      KnownChildren known,
      People people,
      ConsentTrail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.locks = locks;
    this.known = known;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /**
   * From that day on the child is not published.
   *
   * @param recordedBy username
   * @throws ConsentRefused if the child is unknown, the day is to come, or the reason is missing
   */
  @Transactional(noRollbackFor = ConsentRefused.class)
  public void set(String school, Child child, LocalDate since, String reason, String recordedBy) {
    add(school, child, true, since, reason, recordedBy);
  }

  /**
   * Ends it: consents on record count again.
   *
   * @throws ConsentRefused as {@link #set}
   */
  @Transactional(noRollbackFor = ConsentRefused.class)
  public void lift(String school, Child child, LocalDate since, String reason, String recordedBy) {
    add(school, child, false, since, reason, recordedBy);
  }

  /**
   * A change of the flag without why.
   *
   * @param set false where it was lifted
   */
  public record Change(boolean set, LocalDate since, Instant recordedAt) {}

  /** What was set and lifted, in the order in which it was recorded; never why. */
  @Transactional(readOnly = true)
  public List<Change> changes(String school, Child child) {
    return store.entries(school, child).stream()
        .map(one -> new Change(one.set(), one.since(), one.recordedAt()))
        .toList();
  }

  /**
   * What was set and lifted, and why, in the order in which it was recorded.
   *
   * @param reader username of who asks; nothing for anybody but the school's designated
   *     safeguarding leads and data protection lead
   */
  @Transactional(readOnly = true)
  public List<Entry> entries(String school, Child child, String reader) {
    return people.rolesOf(reader, school).stream().anyMatch(READERS::contains)
        ? store.entries(school, child)
        : List.of();
  }

  private void add(
      String school, Child child, boolean set, LocalDate since, String reason, String by) {
    known.require(school, child);
    Texts.required("the reason", reason, 2000);
    if (since.isAfter(LocalDate.now(clock))) {
      throw new ConsentRefused("the day from which it counts is still to come");
    }
    locks.lock(school, Set.of(child));
    store.add(school, child, set, since, reason, by);
    trail.neverPublish(school, child, set, since.toString(), by);
    events.publishEvent(new ConsentChanged(school, child));
    if (set) {
      events.publishEvent(new NeverPublishSet(school, child, since));
    }
  }
}
