package org.countersign.policy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.semver4j.Semver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps each new version of a pack in the database and gives its tables to the engine, both or
 * neither. A version that was there before is not deployed again, and a node of an older release
 * than has made a pack current leaves that pack alone: during a rolling upgrade it would bring the
 * old one back.
 */
@Component
class PackDeployment {

  private static final Logger LOG = LoggerFactory.getLogger(PackDeployment.class);

  private final RepositoryService repository;
  private final PackStore store;
  private final TransactionTemplate transaction;
  private final Semver release;

  PackDeployment(
      RepositoryService repository,
      PackStore store,
      PlatformTransactionManager transactions,
      BuildProperties build) {
    this.repository = repository;
    this.store = store;
    this.transaction = new TransactionTemplate(transactions);
    this.release = Semver.coerce(build.getVersion());
  }

  /**
   * Makes these packs the current ones, save those of which a later release keeps another. Nodes
   * that start together take turns.
   */
  void adopt(Library library) {
    adopt(library, release);
  }

  void adopt(Library library, Semver release) {
    transaction.executeWithoutResult(
        status -> {
          store.lock();
          library.packs().values().forEach(pack -> adopt(pack, library, release));
        });
  }

  private void adopt(Pack pack, Library library, Semver release) {
    Optional<Semver> later = store.adoptedBy(pack.code()).filter(release::isLowerThan);
    if (later.isPresent()) {
      LOG.warn(
          "Policy pack {}: release {} made an edition current; this is {}, so it stays",
          pack.code(),
          later.get(),
          release);
      return;
    }
    PackFiles files = library.files().get(pack.code());
    int edition = store.edition(pack.code(), files.hash()).orElseGet(() -> deploy(pack, files));
    store.adopt(pack.code(), edition, release);
  }

  private int deploy(Pack pack, PackFiles files) {
    DeploymentBuilder deployment =
        repository.createDeployment().name("policy pack " + pack.code()).source("policies");
    files.texts().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".dmn"))
        .forEach(
            file ->
                deployment.addInputStream(
                    "policies/" + pack.code() + "/" + file.getKey(),
                    new java.io.ByteArrayInputStream(file.getValue())));
    Map<String, Integer> versions = new TreeMap<>();
    String id = null;
    if (!pack.tables().isEmpty()) {
      DeploymentWithDefinitions deployed = deployment.deployWithResult();
      for (DecisionDefinition decision : deployed.getDeployedDecisionDefinitions()) {
        versions.put(decision.getKey().substring(pack.code().length() + 1), decision.getVersion());
      }
      id = deployed.getId();
    }
    int edition = store.add(files, pack.version(), id, versions);
    LOG.info(
        "Policy pack {}: {} is edition {}, with {} tables",
        pack.code(),
        pack.version(),
        edition,
        versions.size());
    return edition;
  }
}
