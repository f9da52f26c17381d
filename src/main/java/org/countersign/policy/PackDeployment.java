package org.countersign.policy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps each new version of a pack in the database and gives its tables to the engine, both or
 * neither. A version that was there before is not deployed again.
 */
@Component
class PackDeployment {

  private static final Logger LOG = LoggerFactory.getLogger(PackDeployment.class);

  private final RepositoryService repository;
  private final PackStore store;
  private final TransactionTemplate transaction;

  PackDeployment(
      RepositoryService repository, PackStore store, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.store = store;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Makes these packs the current ones. Nodes that start together take turns. */
  Editions adopt(Library library) {
    return transaction.execute(
        status -> {
          store.lock();
          SortedMap<String, Integer> editions = new TreeMap<>();
          for (Pack pack : library.packs().values()) {
            PackFiles files = library.files().get(pack.code());
            int edition =
                store.edition(pack.code(), files.hash()).orElseGet(() -> deploy(pack, files));
            store.adopt(pack.code(), edition);
            editions.put(pack.code(), edition);
          }
          return new Editions(editions);
        });
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
