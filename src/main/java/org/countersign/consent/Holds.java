package org.countersign.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Children of whom nothing is posted until a notice is cleared up (reading 3): its giver is not
 * known, or it was only spoken. A hold is no consent, no refusal and no flag: consents on record
 * stay what they are, and count again when it ends. Rows are added, never changed.
 *
 * <p>It works in the caller's transaction and does not ask who may do it. Whoever calls this tries
 * again on a clash, as with {@link ConsentRegister#record}.
 */
@Service
public class Holds {

  /**
   * One that lasts.
   *
   * @param cause the notice behind it
   */
  public record Hold(
      long id, Child child, String cause, String reason, Instant since, String recordedBy) {}

  /**
   * One that lasts or has ended.
   *
   * @param endedAt null while it lasts, as why
   */
  public record Past(Hold hold, Instant endedAt, String endReason) {}

  private final HoldStore store;
  private final ChildLocks locks;
  private final KnownChildren known;
  private final ConsentTrail trail;
  private final ApplicationEventPublisher events;

  Holds(
      HoldStore store,
      ChildLocks locks,
      KnownChildren known,
      ConsentTrail trail,
      ApplicationEventPublisher events) {
    this.store = store;
    this.locks = locks;
    this.known = known;
    this.trail = trail;
    this.events = events;
  }

  /**
   * From this moment on nothing of the child is posted; one hold for each cause.
   *
   * @param recordedBy username
   * @throws ConsentRefused if the school does not know the child
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ConsentRefused.class)
  public void set(String school, Child child, String cause, String reason, String recordedBy) {
    known.require(school, child);
    locks.lock(school, Set.of(child));
    if (store.lasting(school, cause).isPresent()) {
      return;
    }
    store.set(school, child, cause, reason, recordedBy);
    trail.hold(school, child, true, cause, reason, recordedBy);
    events.publishEvent(new ConsentChanged(school, child));
  }

  /** Ends the hold of that cause, if one lasts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(String school, String cause, String reason, String recordedBy) {
    store
        .lasting(school, cause)
        .ifPresent(
            hold -> {
              locks.lock(school, Set.of(hold.child()));
              store.end(school, hold, reason, recordedBy);
              trail.hold(school, hold.child(), false, cause, reason, recordedBy);
              events.publishEvent(new ConsentChanged(school, hold.child()));
            });
  }

  /** All of the child, those too that ended, oldest first. */
  @Transactional(readOnly = true)
  public List<Past> of(String school, Child child) {
    return store.of(school, child);
  }

  /** Those of the school that last, oldest first. */
  @Transactional(readOnly = true)
  public List<Hold> lasting(String school) {
    return store.lasting(school);
  }
}
