package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestSchools.class)
class PacksInProcessTest {

  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired RepositoryService repository;
  @Autowired PolicyEditions editions;
  @Autowired PolicyChanges changes;
  @Autowired PackDeployment deployment;
  @Autowired Library library;

  @AfterEach
  void packsAsTheyWere() {
    deployment.adopt(library);
  }

  @BeforeEach
  void deployModel() {
    repository
        .createDeployment()
        .name("ask-policy")
        .enableDuplicateFiltering(false)
        .addClasspathResource("org/countersign/policy/ask-policy.bpmn")
        .deploy();
  }

  @Test
  void HCPS_TOU_9_names_the_headteacher_and_history_keeps_the_clause() {
    String id = start("hcps", Map.of("refersTo", "pupil"));

    askPolicy(id);

    assertThat(candidates(id)).containsExactly("headteacher");
    assertThat(outputs(id))
        .containsEntry("roles", "headteacher")
        .containsEntry("clause", "HCPS:TOU-9")
        .containsEntry("basis", "policy");
  }

  @Test
  void OIEA_5_1_3_names_any_one_of_three_as_candidate_groups() {
    String id = start("oiea", Map.of("contentKind", "news"));

    askPolicy(id);

    assertThat(candidates(id)).containsExactlyInAnyOrder("headteacher", "slt", "comms-lead");
  }

  @Test
  void OIEA_4_8_each_finding_of_the_content_rules_is_one_of_a_list() {
    String id =
        start(
            "oiea",
            Map.of(
                "showsPupils", false,
                "picture", false,
                "personalDetails", "home-and-family",
                "othersCopyright", "none",
                "refersTo", "none"));

    askPolicy(id);

    assertThat((List<?>) runtime.getVariable(id, "findings"))
        .extracting("point", "finding", "clause")
        .containsExactly(
            tuple("personal-details", "stop", "OIEA:4.8"),
            tuple("qualities", "note", "OIEA:5.1.2"));
  }

  @Test
  void a_case_that_belongs_to_a_tenant_finds_decisions_that_belong_to_none() {
    String id = start("hcps", Map.of("refersTo", "none"));

    askPolicy(id);

    assertThat(task(id).getTenantId()).isEqualTo("hcps");
    assertThat(decisionOf(id).getTenantId()).isEqualTo("hcps");
    assertThat(candidates(id)).containsExactly("staff");
  }

  @Test
  void a_running_case_keeps_the_edition_with_which_it_began() {
    Map<String, Object> before = variables("hcps", Map.of("refersTo", "none"));
    String old = runtime.startProcessInstanceByKey("ask-policy", before).getId();

    deployment.adopt(withCheckerOfHcps("staff", "slt"));
    String young = start("hcps", Map.of("refersTo", "none"));
    askPolicy(old);
    askPolicy(young);

    assertThat(candidates(old)).containsExactly("staff");
    assertThat(candidates(young)).containsExactly("slt");
    assertThat(editions.asOf((String) before.get("policyEditions")).answer("hcps", "post-checker"))
        .isEqualTo(library.packs().get("hcps").tables().get("post-checker"));
  }

  @Test
  void what_a_policy_says_otherwise_since_a_case_began_is_told() {
    String then = (String) variables("hcps", Map.of()).get("policyEditions");
    assertThat(changes.since(then, "hcps")).isEmpty();

    deployment.adopt(withCheckerOfHcps("staff", "slt"));

    assertThat(changes.since(then, "hcps"))
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.code()).isEqualTo("hcps");
              assertThat(changed.now()).isNotEqualTo(changed.then());
              assertThat(changed.changes())
                  .extracting(PolicyChanges.Change::what)
                  .containsExactly("Decision hcps-post-checker");
            });
    assertThat(changes.since("hcps:999 national:1", "hcps")).isEmpty();
    assertThat(changes.since(null, "hcps")).isEmpty();
  }

  @Test
  void a_case_that_pinned_nothing_asks_in_vain() {
    String id = runtime.startProcessInstanceByKey("ask-policy", Map.of("school", "hcps")).getId();
    runtime.removeVariable(id, "policyEditions");

    assertThatThrownBy(() -> askPolicy(id))
        .hasStackTraceContaining("The case has no \"policyEditions\"");
  }

  private Library withCheckerOfHcps(String from, String to) {
    Map<String, PackFiles> files = new LinkedHashMap<>(library.files());
    PackFiles hcps = files.get("hcps");
    TreeMap<String, byte[]> texts = new TreeMap<>(hcps.texts());
    texts.computeIfPresent(
        "hcps-post-checker.dmn",
        (name, content) ->
            new String(content, StandardCharsets.UTF_8)
                .replace("<text>\"" + from + "\"</text>", "<text>\"" + to + "\"</text>")
                .getBytes(StandardCharsets.UTF_8));
    files.put("hcps", new PackFiles("hcps", hcps.folder(), texts));
    return new Library(library.questions(), library.packs(), files);
  }

  private String start(String school, Map<String, Object> facts) {
    return runtime.startProcessInstanceByKey("ask-policy", variables(school, facts)).getId();
  }

  private Map<String, Object> variables(String school, Map<String, Object> facts) {
    Map<String, Object> variables = new LinkedHashMap<>(editions.pin(school));
    variables.putAll(facts);
    return variables;
  }

  private void askPolicy(String id) {
    tasks.complete(task(id).getId());
  }

  private Task task(String id) {
    return tasks.createTaskQuery().processInstanceId(id).singleResult();
  }

  private Iterable<String> candidates(String id) {
    return tasks.getIdentityLinksForTask(task(id).getId()).stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }

  private Map<String, Object> outputs(String id) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    for (HistoricDecisionOutputInstance output : decisionOf(id).getOutputs()) {
      outputs.put(output.getVariableName(), output.getValue());
    }
    return outputs;
  }

  private HistoricDecisionInstance decisionOf(String id) {
    return history
        .createHistoricDecisionInstanceQuery()
        .processInstanceId(id)
        .activityIdIn("chooseChecker")
        .includeOutputs()
        .singleResult();
  }
}
