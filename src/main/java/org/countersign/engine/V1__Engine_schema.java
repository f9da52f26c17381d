package org.countersign.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts in the engine's own jar, so that none is copied.
 *
 * <p>The checksum covers the scripts of both databases: another engine version under the same
 * migration stops start-up, instead of running on tables it does not know.
 */
@Component
class V1__Engine_schema extends BaseJavaMigration {

  private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";

  private static final List<String> PARTS =
      List.of(
          "engine",
          "identity",
          "history",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public Integer getChecksum() {
    CRC32 crc = new CRC32();
    for (String database : List.of("h2", "postgres")) {
      for (String part : PARTS) {
        crc.update(content(script(database, part)));
      }
    }
    return (int) crc.getValue();
  }

  @Override
  public void migrate(Context context) throws Exception {
    String product = context.getConnection().getMetaData().getDatabaseProductName();
    String database = "H2".equals(product) ? "h2" : "postgres";
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(
          context.getConnection(),
          new EncodedResource(script(database, part), StandardCharsets.UTF_8));
    }
  }

  private static Resource script(String database, String part) {
    return new ClassPathResource(SCRIPT.formatted(database, part));
  }

  private static byte[] content(Resource script) {
    try {
      return script.getContentAsByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("The engine's jar lacks " + script, e);
    }
  }
}
