package org.countersign.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.countersign.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.semver4j.Semver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DemoTest
@Tag("h2")
class DeployerTest {

  @Autowired Deployer deployer;
  @Autowired RepositoryService repository;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  Map<String, Object> before;

  @BeforeEach
  void remember() {
    before = jdbc.queryForMap("select * from model_release");
  }

  @AfterEach
  void restore() {
    repository.createDeploymentQuery().list().stream()
        .filter(one -> String.valueOf(one.getSource()).startsWith("countersign 9."))
        .forEach(one -> repository.deleteDeployment(one.getId(), true));
    jdbc.update(
        "update model_release set release_number = ?, content_hash = ?",
        before.get("release_number"),
        before.get("content_hash"));
  }

  private static Map<String, Resource> models(String name) throws Exception {
    String model =
        new ClassPathResource("probe/gate-probe.bpmn").getContentAsString(StandardCharsets.UTF_8);
    Map<String, Resource> models = new TreeMap<>();
    models.put(
        "processes/gate-probe.bpmn",
        new ByteArrayResource(model.replace("Gate probe", name).getBytes(StandardCharsets.UTF_8)));
    models.put("forms/gate-probe/start.form", new ClassPathResource("probe/forms/start.form"));
    models.put("forms/gate-probe/check.form", new ClassPathResource("probe/forms/check.form"));
    return models;
  }

  private boolean deploy(String release, Map<String, Resource> models) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> deployer.deploy(Semver.coerce(release), models)));
  }

  private long versions() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("gate-probe").count();
  }

  @Test
  void modelsAndFormsAreDeployedTogetherUnderStableNames() throws Exception {
    deploy("9.0.0", models("One"));
    String deployment =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("gate-probe")
            .singleResult()
            .getDeploymentId();
    assertThat(repository.getDeploymentResourceNames(deployment))
        .containsExactlyInAnyOrder(
            "processes/gate-probe.bpmn",
            "forms/gate-probe/start.form",
            "forms/gate-probe/check.form");
  }

  @Test
  void whatDidNotChangeIsNotDeployedAgain() throws Exception {
    deploy("9.0.0", models("One"));
    deploy("9.0.0", models("One"));
    deploy("9.1.0", models("One"));
    assertThat(versions()).isOne();
  }

  @Test
  void aChangeIsDeployedByTheSameAndByALaterRelease() throws Exception {
    deploy("9.0.0", models("One"));
    deploy("9.0.0", models("Two"));
    deploy("9.0.1", models("Three"));
    assertThat(versions()).isEqualTo(3);
  }

  @Test
  void anOlderReleaseNeverBringsOldModelsBack() throws Exception {
    assertThat(deploy("9.10.0", models("Ten"))).isTrue();
    assertThat(deploy("9.9.0", models("Nine"))).as("filters and rights stay, too").isFalse();
    assertThat(deploy("9.10.0", models("Ten"))).isTrue();
    assertThat(versions()).isOne();
  }

  @Test
  void aBrokenModelDeploysNothingAndLeavesTheReleaseAsItWas() throws Exception {
    Map<String, Resource> broken = models("One");
    broken.put("processes/broken.bpmn", new ByteArrayResource("<not bpmn".getBytes()));
    assertThatThrownBy(() -> deploy("9.0.0", broken)).isNotNull();
    assertThat(versions()).isZero();
    assertThat(jdbc.queryForMap("select * from model_release")).isEqualTo(before);
  }
}
