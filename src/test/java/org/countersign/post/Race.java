package org.countersign.post;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several who act at the same moment, each in a thread of its own. */
final class Race implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What somebody does; what it throws is why it was not done. */
  interface Act {
    void run() throws Exception;
  }

  /**
   * Starts all at once and waits for all of them.
   *
   * @return why each was not done, in their order; null for what was done
   * @throws java.util.concurrent.TimeoutException where somebody waits for ever
   */
  List<Exception> run(Act... acts) throws Exception {
    CyclicBarrier together = new CyclicBarrier(acts.length);
    List<Future<Exception>> running = new ArrayList<>();
    for (Act act : acts) {
      running.add(threads.submit(() -> outcome(together, act)));
    }
    List<Exception> outcomes = new ArrayList<>();
    for (Future<Exception> one : running) {
      outcomes.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    return outcomes;
  }

  private static Exception outcome(CyclicBarrier together, Act act) throws Exception {
    together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      act.run();
      return null;
    } catch (Exception e) {
      return e;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
