package org.countersign.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.countersign.DemoTest;
import org.countersign.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
@Tag("h2")
class CaseOpeningTest {

  @Autowired RuntimeService runtime;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired SignedIn signedIn;
  @Autowired Probes probes;

  @BeforeEach
  void deploy() {
    probes.deploy();
  }

  @AfterEach
  void remove() {
    probes.remove();
  }

  private ProcessInstance ask(String user) {
    String definition = probes.definition("gate-probe");
    return signedIn.as(
        user, () -> forms.submitStartForm(definition, Map.of("purpose", "Sports day")));
  }

  @Test
  void aCaseKnowsItsSchoolPolicyAndWhoAskedWhen() {
    ProcessInstance opened = ask("staff.obs");
    Map<String, Object> variables = runtime.getVariables(opened.getId());
    assertThat(opened.getTenantId()).isEqualTo("obs");
    assertThat(variables)
        .containsEntry("school", "obs")
        .containsEntry("policy", "obs")
        .containsEntry("requestedBy", "staff.obs");
    OffsetDateTime at = OffsetDateTime.parse((String) variables.get("requestedAt"));
    assertThat(at).isBetween(OffsetDateTime.now().minusMinutes(1), OffsetDateTime.now());
  }

  @Test
  void numbersCountPerSchoolAndStandInHistory() {
    String first = ask("staff.obs").getBusinessKey();
    String second = ask("staff.obs").getBusinessKey();
    String elsewhere = ask("staff.bpet").getBusinessKey();
    assertThat(first).matches("obs-PROBE-20\\d\\d-\\d{4}");
    assertThat(number(second)).isEqualTo(number(first) + 1);
    assertThat(elsewhere).startsWith("bpet-PROBE-");
    assertThat(
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(first).count())
        .isOne();
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
  }

  @Test
  void casesOpenedAtOnceGetNumbersOfTheirOwn() throws Exception {
    var pool = Executors.newFixedThreadPool(40);
    try {
      List<Callable<String>> asked =
          java.util.Collections.nCopies(80, () -> ask("staff.hcps").getBusinessKey());
      List<String> keys = new java.util.ArrayList<>();
      for (Future<String> key : pool.invokeAll(asked)) {
        keys.add(key.get());
      }
      assertThat(keys).doesNotHaveDuplicates().hasSize(80);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aConfidentialCasesNumberTellsNothing() {
    probes.secret("obs", "dsl.obs");
    probes.secret("obs", "dsl.obs");
    List<String> keys =
        runtime.createProcessInstanceQuery().processDefinitionKey("gate-secret").list().stream()
            .map(ProcessInstance::getBusinessKey)
            .toList();
    assertThat(keys).hasSize(2).doesNotHaveDuplicates();
    assertThat(keys).allMatch(key -> key.matches("obs-SECRET-20\\d\\d-[2-9B-Z]{8}"));
  }

  @Test
  void withoutExactlyOneSchoolNoCaseOpens() {
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("gate-secret"))
        .hasMessageContaining("needs the school");
    assertThatThrownBy(
            () -> runtime.startProcessInstanceByKey("gate-secret", Map.of("school", "elsewhere")))
        .hasMessageContaining("needs the school");
    String definition = probes.definition("gate-probe");
    assertThatThrownBy(
            () ->
                signedIn.as(
                    "staff.obs",
                    () ->
                        forms.submitStartForm(
                            definition, Map.of("purpose", "x", "school", "bpet"))))
        .hasMessageContaining("which of your schools");
    assertThat(runtime.createProcessInstanceQuery().withoutTenantId().count()).isZero();
  }
}
