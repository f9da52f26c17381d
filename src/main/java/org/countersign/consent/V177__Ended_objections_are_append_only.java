package org.countersign.consent;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Makes the database itself refuse to change or delete that an objection ended. */
@Component
class V177__Ended_objections_are_append_only extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    boolean h2 = "H2".equals(context.getConnection().getMetaData().getDatabaseProductName());
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    V42__Consent_is_append_only.refuseChanges(jdbc, h2, List.of("image_objection_end"));
  }
}
