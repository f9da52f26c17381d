package org.countersign.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.countersign.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The settings that the engine really has, whatever the configuration file says. */
@DemoTest
@Tag("h2")
class EngineSettingsTest {

  private static final Logger LOG = LoggerFactory.getLogger(EngineSettingsTest.class);

  @Autowired ProcessEngineConfigurationImpl engine;

  @Test
  void theEngineRunsAsWeMeanItTo() {
    Map<String, Object> effective = new LinkedHashMap<>();
    effective.put("authorization", engine.isAuthorizationEnabled());
    effective.put("authorization for delegates", engine.isAuthorizationEnabledForCustomCode());
    effective.put("check of revokes", engine.getAuthorizationCheckRevokes());
    effective.put("tenant check", engine.isTenantCheckEnabled());
    effective.put("history level", engine.getHistoryLevel().getName());
    effective.put("history time to live enforced", engine.isEnforceHistoryTimeToLive());
    effective.put("history clean-up from", engine.getHistoryCleanupBatchWindowStartTime());
    effective.put("history clean-up to", engine.getHistoryCleanupBatchWindowEndTime());
    effective.put("schema update", engine.getDatabaseSchemaUpdate());
    effective.put("adhoc query expressions", engine.isEnableExpressionsInAdhocQueries());
    effective.put("expressions", engine.getExpressionManager().getClass().getSimpleName());
    effective.put("type validation", engine.isDeserializationTypeValidationEnabled());
    effective.put("Java serialization", engine.isJavaSerializationFormatEnabled());
    effective.put("XXE", engine.isEnableXxeProcessing());
    effective.put("default format", engine.getDefaultSerializationFormat());
    effective.put("password policy", engine.isEnablePasswordPolicy());
    effective.put("login attempts", engine.getLoginMaxAttempts());
    effective.put("CMMN", engine.isCmmnEnabled());
    effective.put("standalone tasks", engine.isStandaloneTasksEnabled());
    effective.put("longest query", engine.getQueryMaxResultsLimit());
    effective.put("grants per task", engine.getResourceAuthorizationProvider().getClass());
    effective.put("tenants", engine.getTenantIdProvider().getClass());
    effective.put("retries", engine.getFailedJobRetryTimeCycle());
    effective.put("deployment aware", engine.isJobExecutorDeploymentAware());
    effective.put("metrics", engine.isMetricsEnabled());
    effective.put("task metrics", engine.isTaskMetricsEnabled());
    effective.put("ids", engine.getIdGenerator().getClass().getSimpleName());
    effective.put("isolation check skipped", engine.getSkipIsolationLevelCheck());
    effective.forEach((name, value) -> LOG.info("{}: {}", name, value));

    Map<String, Object> meant = new LinkedHashMap<>();
    meant.put("authorization", true);
    meant.put("authorization for delegates", false);
    meant.put("check of revokes", "never");
    meant.put("tenant check", true);
    meant.put("history level", "full");
    meant.put("history time to live enforced", true);
    meant.put("history clean-up from", "22:00");
    meant.put("history clean-up to", "05:00");
    meant.put("schema update", "false");
    meant.put("adhoc query expressions", false);
    meant.put("expressions", "QueryExpressionGuard");
    meant.put("type validation", true);
    meant.put("Java serialization", false);
    meant.put("XXE", false);
    meant.put("default format", "application/json");
    meant.put("password policy", true);
    meant.put("login attempts", 10);
    meant.put("CMMN", false);
    meant.put("standalone tasks", false);
    meant.put("longest query", 2000);
    meant.put("grants per task", TaskGrants.class);
    meant.put("tenants", SchoolOfCase.class);
    meant.put("retries", "PT10S,PT1M,PT10M,PT1H");
    meant.put("deployment aware", false);
    meant.put("metrics", false);
    meant.put("task metrics", false);
    meant.put("ids", "StrongUuidGenerator");
    meant.put("isolation check skipped", false);
    assertThat(effective).containsExactlyEntriesOf(meant);
  }

  @Test
  void jobsAreTakenAsTheDatabaseCanBear() {
    assertThat(engine.getJobExecutor().getLockTimeInMillis()).isEqualTo(300_000);
    assertThat(engine.getJobExecutor().getMaxJobsPerAcquisition()).isEqualTo(16);
    assertThat(engine.getJobExecutor().getBackoffTimeInMillis()).isEqualTo(25);
  }
}
