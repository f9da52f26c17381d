package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.countersign.Countersign;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Starts the application as it is, with a folder of packs beside it. */
@ExtendWith(OutputCaptureExtension.class)
class OutsideFolderTest {

  @TempDir Path temp;

  @Test
  void a_sixth_policy_works_without_a_rebuild_and_another_replaces_one_of_ours() {
    PackFolder folder =
        new PackFolder(temp)
            .withBuiltIn("hcps")
            .edit("hcps/policy.yaml", "  office: School office", "  office: The front desk");
    try (ConfigurableApplicationContext application = start(folder)) {
      Policies policies = application.getBean(Policies.class);

      assertThat(policies.all()).hasSize(7);
      assertThat(policies.title("thornfield", Role.HEADTEACHER)).isEqualTo("Provost");
      assertThat(policies.title("hcps", Role.OFFICE)).isEqualTo("The front desk");
      assertThat(policies.deadline("thornfield", "lado-referral").within()).isEqualTo("PT4H");
      assertThat(policies.cited("THORNFIELD:2.2").get(0).words()).isEqualTo("Answer within a day.");
      assertThat(askedInACase(application, "refersTo", "pupil")).isEqualTo("headteacher");
    }
  }

  @Test
  void how_long_details_are_kept_is_the_packs_where_no_law_says_so() {
    PackFolder folder =
        new PackFolder(temp)
            .edit(
                "thornfield/policy.yaml",
                "retention:",
                "retention:\n  - {procedure: default, keep: P18M, clause: \"ours: short\", basis: ours}");
    try (ConfigurableApplicationContext application = start(folder)) {
      RetentionRules rules = application.getBean(RetentionRules.class);
      assertThat(kept(rules, "post-sign-off")).isEqualTo("18 months, thornfield");
      assertThat(kept(rules, "online-safety-concern")).isEqualTo("30 years, thornfield");
      assertThat(kept(rules, "image-blackmail")).isEqualTo("25 years, national");
      assertThat(kept(rules, "lado-referral")).isEqualTo("until two people remove them, national");
      assertThat(rules.of("nowhere", "post-sign-off")).isEmpty();
    }
  }

  private static String kept(RetentionRules rules, String procedure) {
    return rules
        .of("thornfield", procedure)
        .map(held -> held.retention().words() + ", " + held.pack())
        .orElseThrow();
  }

  @Test
  void a_broken_pack_stops_start_up_with_file_and_line_and_what_to_change(CapturedOutput output) {
    PackFolder folder =
        new PackFolder(temp).edit("thornfield/policy.yaml", "headteacher:", "headmaster:");

    assertThatThrownBy(() -> start(folder)).hasRootCauseInstanceOf(BrokenPacks.class);

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("thornfield/policy.yaml:7: gives a title to the unknown role \"headmaster\"")
        .contains("Correct the files named above and start again.");
  }

  private static ConfigurableApplicationContext start(PackFolder folder) {
    return new SpringApplicationBuilder(Countersign.class, Thornfield.class)
        .web(WebApplicationType.SERVLET)
        .run("--server.port=0", "--countersign.policies-folder=" + folder.path());
  }

  private static String askedInACase(
      ConfigurableApplicationContext application, String fact, String value) {
    application
        .getBean(RepositoryService.class)
        .createDeployment()
        .addClasspathResource("org/countersign/policy/ask-policy.bpmn")
        .deploy();
    Map<String, Object> variables = application.getBean(PolicyEditions.class).pin("thornfield");
    variables.put(fact, value);
    String id =
        application
            .getBean(RuntimeService.class)
            .startProcessInstanceByKey("ask-policy", variables)
            .getId();
    TaskService tasks = application.getBean(TaskService.class);
    tasks.complete(task(tasks, id).getId());
    return tasks.getIdentityLinksForTask(task(tasks, id).getId()).stream()
        .map(IdentityLink::getGroupId)
        .findFirst()
        .orElseThrow();
  }

  private static Task task(TaskService tasks, String id) {
    return tasks.createTaskQuery().processInstanceId(id).singleResult();
  }

  static class Thornfield {

    @Bean
    @Primary
    Schools thornfieldSchools() {
      return TestSchools.of(new School("thornfield", "Thornfield", "thornfield", "org-9", null));
    }
  }
}
