package org.countersign.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test method that asks for one a {@link Screen} of its own, and closes it after. */
public class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Logger LOG = LoggerFactory.getLogger(BrowserExtension.class);
  private static final Namespace HERE = Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    if (Chromium.executable().isPresent() || Chromium.isRequired()) {
      return ConditionEvaluationResult.enabled("Chromium is there, or must be");
    }
    LOG.warn(
        "!!! NO CHROMIUM FOUND: {} IS SKIPPED. Install it, or name it in the variable CHROMIUM. !!!",
        test.getDisplayName());
    return ConditionEvaluationResult.disabled("No Chromium on this computer");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Screen.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    String port =
        SpringExtension.getApplicationContext(test)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
    Screen screen = new Screen(chromium(test).browser(), "http://localhost:" + port);
    test.getStore(HERE).put(Screen.class, screen);
    return screen;
  }

  private static Chromium chromium(ExtensionContext test) {
    return test.getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(
            Chromium.class,
            key ->
                new Chromium(
                    Chromium.executable()
                        .orElseThrow(
                            () ->
                                new IllegalStateException(
                                    "Browser tests are required here, and there is no Chromium:"
                                        + " install it, or name it in the variable CHROMIUM"))),
            Chromium.class);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Screen screen = test.getStore(HERE).remove(Screen.class, Screen.class);
    if (screen != null) {
      test.getExecutionException()
          .ifPresent(failure -> Shots.failed(screen.page(), "failed-" + test.getDisplayName()));
      screen.close();
    }
  }
}
