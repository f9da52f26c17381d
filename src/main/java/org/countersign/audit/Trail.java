package org.countersign.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where everything that happens is written.
 *
 * <p>An event gets its moment and its id here and now; its number in the chain when its transaction
 * commits.
 */
@Component
public class Trail {

  private final TrailTable table;
  private final TrailLines lines;
  private final ApartTransactions apart;
  private final Clock clock;

  Trail(TrailTable table, TrailLines lines, ApartTransactions apart, Clock clock) {
    this.table = table;
    this.lines = lines;
    this.apart = apart;
    this.clock = clock;
  }

  /**
   * Writes an event together with what it tells: both are committed, or neither is. Where it cannot
   * be written, the commit fails.
   *
   * @return the event's id, for {@link By#system(UUID)} of what follows from it
   * @throws IllegalStateException where no transaction is open, or it is being committed already
   */
  public UUID record(TrailEvent event) {
    Pending pending = pending(event);
    TrailBuffer.current().add(pending);
    return pending.id();
  }

  /**
   * Writes an event whatever becomes of the caller's transaction: a refusal before it is thrown, a
   * reading before anything is shown. It is committed when this returns.
   *
   * @return the event's id
   * @throws RuntimeException where it could not be written; then the caller must not do what it was
   *     about to do
   */
  public UUID recordApart(TrailEvent event) {
    Pending pending = pending(event);
    apart.run(jdbc -> table.append(jdbc, List.of(pending)));
    return pending.id();
  }

  /**
   * The event because of which the system does something in that chain now, for {@link
   * By#system(UUID)}: the last of this transaction that is of no case, as a consent that moves a
   * post; else the first of it, where another case began it; else the last that moved the chain
   * before.
   *
   * @return the event's id; null where there is none
   * @throws IllegalStateException where no transaction is open
   */
  public UUID causeIn(Chain chain) {
    return TrailBuffer.current().causeIn(chain, () -> lines.lastMove(chain).orElse(null));
  }

  private Pending pending(TrailEvent event) {
    return new Pending(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MICROS), event);
  }
}
