package org.countersign.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, until it commits. */
final class TrailBuffer implements TransactionSynchronization {

  private static final Object KEY = TrailBuffer.class;

  private final List<Pending> events = new ArrayList<>();
  private final Map<Object, Integer> savepoints = new HashMap<>();
  private final Map<String, UUID> causes = new HashMap<>();
  private boolean taken;

  /** For the transaction that has just begun. */
  static void begin() {
    TrailBuffer buffer = new TrailBuffer();
    TransactionSynchronizationManager.bindResource(KEY, buffer);
    TransactionSynchronizationManager.registerSynchronization(buffer);
  }

  /**
   * That of the current transaction.
   *
   * @throws IllegalStateException where there is none
   */
  static TrailBuffer current() {
    TrailBuffer buffer = (TrailBuffer) TransactionSynchronizationManager.getResource(KEY);
    if (buffer == null) {
      throw new IllegalStateException(
          "An event is written in the transaction of what it tells, and there is none here."
              + " Open one, or use recordApart.");
    }
    return buffer;
  }

  void add(Pending event) {
    if (taken) {
      throw new IllegalStateException(
          "The transaction is being committed; what happens now needs recordApart");
    }
    events.add(event);
  }

  /**
   * Looked for once in a transaction, for what it adds to a case is no cause of what it does next;
   * what it adds to a register is.
   */
  UUID causeIn(Chain chain, Supplier<UUID> last) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (!events.get(i).event().chain().isCase()) {
        return events.get(i).id();
      }
    }
    if (!causes.containsKey(chain.id())) {
      boolean elsewhere = !events.isEmpty() && !events.get(0).event().chain().equals(chain);
      causes.put(chain.id(), elsewhere ? events.get(0).id() : last.get());
    }
    return causes.get(chain.id());
  }

  /** All of them, once. */
  List<Pending> take() {
    taken = true;
    return events;
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(KEY);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(KEY, this);
  }

  @Override
  public void savepoint(Object savepoint) {
    savepoints.put(savepoint, events.size());
  }

  /** What was undone did not happen. */
  @Override
  public void savepointRollback(Object savepoint) {
    events.subList(savepoints.getOrDefault(savepoint, 0), events.size()).clear();
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }
}
