package org.countersign.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.semver4j.Semver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys all procedures and their forms together, under names that are the same in a jar and in an
 * IDE, so that a form is found in its procedure's deployment.
 *
 * <p>Nothing is deployed where nothing changed, nor by a node of an older release than has deployed
 * before: during a rolling upgrade it would bring old models back as the latest.
 */
@Component
class Deployer implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

  private final RepositoryService repository;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Semver release;
  private final DefaultFilters filters;
  private final RoleGrants grants;

  Deployer(
      RepositoryService repository,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      BuildProperties build,
      DefaultFilters filters,
      RoleGrants grants) {
    this.repository = repository;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.release = Semver.coerce(build.getVersion());
    this.filters = filters;
    this.grants = grants;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Map<String, Resource> models = models();
    transaction.executeWithoutResult(
        status -> {
          if (deploy(release, models)) {
            filters.apply();
            grants.apply();
          }
        });
  }

  /**
   * Deploys the models of that release unless a later one has, or nothing changed.
   *
   * @return whether no later release has: filters and rights are the latest release's, too
   */
  boolean deploy(Semver release, Map<String, Resource> models) {
    var last =
        jdbc.queryForMap("select release_number, content_hash from model_release for update");
    Semver deployed = Semver.coerce((String) last.get("release_number"));
    if (release.isLowerThan(deployed)) {
      LOG.warn("Release {} has deployed models; this is {}, so they stay", deployed, release);
      return false;
    }
    String hash = hash(models);
    if (!models.isEmpty() && !hash.equals(last.get("content_hash"))) {
      DeploymentBuilder deployment =
          repository.createDeployment().name("countersign").source("countersign " + release);
      models.forEach((name, model) -> deployment.addInputStream(name, stream(model)));
      deployment.deploy();
      LOG.info("Deployed {} models and forms of release {}", models.size(), release);
    }
    jdbc.update(
        "update model_release set release_number = ?, content_hash = ?",
        release.getVersion(),
        hash);
    return true;
  }

  private static Map<String, Resource> models() {
    Map<String, Resource> models = new TreeMap<>();
    for (String folder : new String[] {"processes", "forms"}) {
      try {
        var files =
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + folder + "/**/*.*");
        for (Resource file : files) {
          String address = file.getURL().toString();
          models.put(address.substring(address.lastIndexOf("/" + folder + "/") + 1), file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the folder " + folder, e);
      }
    }
    return models;
  }

  private static String hash(Map<String, Resource> models) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (var model : models.entrySet()) {
        digest.update(model.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(model.getValue().getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static java.io.InputStream stream(Resource model) {
    try {
      return model.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
