package org.countersign;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs every test of a package with the tag {@code walk} within a running test, on the product that
 * the running test has started. As an extension it leaves out what comes after the first that
 * failed, where that was asked for.
 */
public class Walks implements ExecutionCondition, TestExecutionExceptionHandler {

  private static final String FIRST_ONLY = "countersign.walks.first-failure-only";

  private static boolean failed;

  /**
   * The failures; the first one alone where no more is wanted.
   *
   * @param test any class of the package
   */
  public static List<String> failures(Class<?> test, boolean firstOnly) {
    failed = false;
    LauncherDiscoveryRequest walks =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(test.getPackageName()))
            .filters(TagFilter.includeTags("walk"))
            .configurationParameter(FIRST_ONLY, Boolean.toString(firstOnly))
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    // The listeners of the run would close the products that it started.
    LauncherFactory.create(
            LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build())
        .execute(walks, summary);
    if (summary.getSummary().getTestsFoundCount() == 0) {
      throw new AssertionError("There are no walks");
    }
    return summary.getSummary().getFailures().stream()
        .map(one -> one.getTestIdentifier().getLegacyReportingName() + ": " + one.getException())
        .toList();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return failed
            && context
                .getConfigurationParameter(FIRST_ONLY)
                .map(Boolean::parseBoolean)
                .orElse(false)
        ? ConditionEvaluationResult.disabled("One failed, and no more is wanted")
        : ConditionEvaluationResult.enabled("Nothing failed, or all is wanted");
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    failed = true;
    throw failure;
  }
}
