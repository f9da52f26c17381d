package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.semver4j.Semver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestSchools.class)
@Tag("h2")
class PackDeploymentTest {

  @Autowired PackDeployment deployment;
  @Autowired PackStore store;
  @Autowired RepositoryService repository;
  @Autowired Library library;

  @Test
  void each_pack_is_one_deployment_and_its_files_can_be_read_back_as_they_were() {
    Map<String, PackFiles> all = new TreeMap<>(library.files());
    all.remove("hcps"); // Another test changes it.
    for (PackFiles files : all.values()) {
      assertThat(deploymentsOf(files.code())).isEqualTo(1);
      int edition = store.edition(files.code(), files.hash()).orElseThrow();
      assertThat(store.files(files.code(), edition).hash()).isEqualTo(files.hash());
      assertThat(store.current(files.code())).contains(edition);
      assertThat(store.decisionVersions(files.code(), edition).keySet())
          .isEqualTo(library.packs().get(files.code()).tables().keySet());
    }
  }

  @Test
  void an_unchanged_pack_is_not_deployed_again() {
    deployment.adopt(library);
    var first = store.current("oiea");
    long before = repository.createDeploymentQuery().count();

    deployment.adopt(library);

    assertThat(store.current("oiea")).isEqualTo(first);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void a_changed_pack_is_a_new_edition_and_the_old_one_comes_back_when_it_is_rolled_back() {
    Library invented = library("rollback", "First");

    deployment.adopt(invented);
    assertThat(store.current("rollback")).contains(1);
    deployment.adopt(library("rollback", "Second"));
    assertThat(store.current("rollback")).contains(2);
    deployment.adopt(invented);

    assertThat(store.current("rollback")).contains(1);
    assertThat(deploymentsOf("rollback")).isEqualTo(2);
  }

  @Test
  void an_older_release_that_starts_again_leaves_the_packs_of_a_newer_one_current() {
    Semver older = Semver.coerce("1.9.0");
    Semver newer = Semver.coerce("1.10.0");
    deployment.adopt(library("rolling", "Old"), older);
    deployment.adopt(library("rolling", "New"), newer);

    deployment.adopt(library("rolling", "Old"), older);
    assertThat(store.current("rolling")).contains(2);
    deployment.adopt(library("rolling", "Older still"), older);
    assertThat(store.current("rolling")).contains(2);
    assertThat(deploymentsOf("rolling")).isEqualTo(2);

    deployment.adopt(library("rolling", "Old"), newer);
    assertThat(store.current("rolling")).contains(1);
  }

  @Test
  void a_newer_release_that_kept_a_pack_as_it_was_guards_it_too() {
    Semver older = Semver.coerce("1.9.0");
    deployment.adopt(library("kept", "Same"), older);
    deployment.adopt(library("kept", "Same"), Semver.coerce("1.10.0"));

    deployment.adopt(library("kept", "Other"), older);

    assertThat(store.current("kept")).contains(1);
  }

  @Test
  void two_nodes_that_start_together_deploy_once() throws Exception {
    Library invented = library("together", "First");
    CyclicBarrier start = new CyclicBarrier(4);
    Callable<Optional<Integer>> node =
        () -> {
          start.await();
          deployment.adopt(invented);
          return store.current("together");
        };
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      for (Future<Optional<Integer>> edition : nodes.invokeAll(List.of(node, node, node, node))) {
        assertThat(edition.get()).contains(1);
      }
    } finally {
      nodes.shutdown();
    }
    assertThat(deploymentsOf("together")).isEqualTo(1);
  }

  @Test
  void a_pack_that_the_engine_refuses_leaves_nothing_behind() {
    Library broken = library("broken", "First");
    broken
        .files()
        .get("broken")
        .texts()
        .put("broken-training.dmn", "<definitions/>".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> deployment.adopt(broken)).isInstanceOf(RuntimeException.class);

    assertThat(deploymentsOf("broken")).isZero();
    assertThat(store.current("broken")).isEmpty();
    assertThatThrownBy(() -> store.files("broken", 1))
        .hasMessage("The policy pack broken never had an edition 1");
  }

  private long deploymentsOf(String code) {
    return repository.createDeploymentQuery().deploymentName("policy pack " + code).count();
  }

  /** A pack with one table, that of Hartest under another code. */
  private Library library(String code, String version) {
    TreeMap<String, byte[]> texts = new TreeMap<>();
    texts.put("policy.yaml", version.getBytes(StandardCharsets.UTF_8));
    texts.put(
        code + "-post-checker.dmn",
        new String(
                library.files().get("hcps").texts().get("hcps-post-checker.dmn"),
                StandardCharsets.UTF_8)
            .replace("hcps", code)
            .getBytes(StandardCharsets.UTF_8));
    Pack hcps = library.packs().get("hcps");
    Pack pack =
        new Pack(
            code,
            "Invented",
            version,
            "",
            "",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("post-checker", hcps.tables().get("post-checker")));
    return new Library(
        library.questions(), Map.of(code, pack), Map.of(code, new PackFiles(code, code, texts)));
  }
}
