package org.countersign;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the products that a test run started while their database is still there. Left to the end
 * of Java they would close beside it, and wait for connections that nobody answers.
 */
public class ContextsOfTheRun
    implements ApplicationContextInitializer<ConfigurableApplicationContext>,
        LauncherSessionListener {

  private static final Deque<ConfigurableApplicationContext> STARTED = new ArrayDeque<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    synchronized (STARTED) {
      STARTED.push(context);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    synchronized (STARTED) {
      while (!STARTED.isEmpty()) {
        STARTED.pop().close();
      }
    }
  }
}
