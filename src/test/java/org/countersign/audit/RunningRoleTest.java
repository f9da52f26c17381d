package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.audit.TrailFixture.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.countersign.Countersign;
import org.countersign.TestDatabase;
import org.countersign.school.RegisterTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issue 4, “Kept apart”: a role made by docs/trail-grants.sql runs the whole product, and can do
 * nothing to the trail but read, add, and call the one function.
 */
@RegisterTest
@TestInstance(Lifecycle.PER_CLASS)
class RunningRoleTest {

  private static final List<String> TABLES =
      List.of(
          "trail_event",
          "trail_payload",
          "trail_removal",
          "trail_seal",
          "trail_sealed_head",
          "trail_check");

  @Autowired private JdbcTemplate owner;

  private final String url;

  private final String role = "run_" + UUID.randomUUID().toString().replace("-", "");
  private ConfigurableApplicationContext product;
  private JdbcTemplate running;

  /** The test server's address names the owner, who would sign in instead. */
  RunningRoleTest(@Value("${spring.datasource.url}") String address) {
    url = address.replaceAll("\\?.*", "");
  }

  @BeforeAll
  void aProductThatRunsWithIt() throws IOException {
    Assumptions.assumeTrue(TestDatabase.isPostgres(), "H2 has one user, who owns the file");
    owner.execute("create role " + role + " login password 'only-for-tests' noinherit");
    String grants =
        Files.readString(Path.of("docs/trail-grants.sql")).replace("countersign_run", role);
    new ResourceDatabasePopulator(new ByteArrayResource(grants.getBytes(StandardCharsets.UTF_8)))
        .execute(owner.getDataSource());
    SpringApplication application = new SpringApplication(Countersign.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    product =
        application.run(
            "--test.database.address=none",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + role,
            "--spring.datasource.password=only-for-tests",
            "--spring.flyway.user=postgres",
            "--spring.flyway.password=postgres",
            "--camunda.bpm.job-execution.enabled=false",
            "--countersign.schools[0].id=obs",
            "--countersign.schools[0].name=Bogus Example School",
            "--countersign.schools[0].policy=obs",
            "--countersign.schools[0].org-sourced-id=4");
    var connections = new DriverManagerDataSource(url, role, "only-for-tests");
    running = new JdbcTemplate(connections);
    assertThat(running.queryForObject("select current_user", String.class)).isEqualTo(role);
    assertThat(
            product.getBean(JdbcTemplate.class).queryForObject("select current_user", String.class))
        .isEqualTo(role);
  }

  @AfterAll
  void close() {
    if (product != null) {
      product.close();
    }
  }

  @Test
  void theProductWritesSealsChecksAndRemovesWithIt() {
    Trail trail = product.getBean(Trail.class);
    TransactionTemplate transaction = product.getBean(TransactionTemplate.class);
    Chain chain = Chain.ofCase("obs-POST-" + UUID.randomUUID());
    UUID event = transaction.execute(status -> trail.record(decision(chain, "Removed")));
    trail.recordApart(TrailEvent.of(chain, Kind.REFUSED, By.nobody()));
    transaction.executeWithoutResult(
        status -> product.getBean(TrailRemoval.class).remove(event, "dora", "dan", "A reason"));
    product.getBean(Seals.class).sealWhenDue();
    assertThat(product.getBean(TrailCheck.class).run().finding()).isEmpty();
    assertThat(
            running.queryForObject(
                "select removed_by from trail_removal where event = ?", String.class, event))
        .isEqualTo("dora");
  }

  static List<String> attacks() {
    return TABLES.stream()
        .flatMap(
            table ->
                List.of(
                    "delete from " + table,
                    "truncate table " + table,
                    "drop table " + table,
                    "drop table " + table + " cascade",
                    "alter table " + table + " disable trigger all",
                    "alter table " + table + " disable trigger user",
                    "alter table " + table + " add column x integer",
                    "alter table " + table + " owner to current_user",
                    "create rule r as on update to " + table + " do instead nothing",
                    "drop trigger " + table + "_append_only on " + table,
                    "grant update on " + table + " to current_user")
                    .stream())
        .toList();
  }

  static List<String> otherAttacks() {
    return List.of(
        "update trail_event set actor = 'x'",
        "update trail_payload set content = null, salt = null",
        "update trail_removal set reason = 'x'",
        "update trail_seal set root = 'x'",
        "update trail_sealed_head set hash = 'x'",
        "update trail_check set finding = null",
        "insert into trail_removal (event, removed_by, reviewed_by, reason, removed_at)"
            + " select event, 'a', 'b', 'c', now() from trail_payload limit 1",
        "set session_replication_role = replica",
        "set role postgres",
        "create table public.trail_copy (id integer)",
        "create or replace function trail_is_append_only() returns trigger language plpgsql as"
            + " $$ begin return null; end $$",
        "drop function trail_is_append_only() cascade",
        "delete from flyway_schema_history");
  }

  @ParameterizedTest
  @MethodSource({"attacks", "otherAttacks"})
  void whateverElseItTriesIsRefused(String statement) {
    Integer events = running.queryForObject("select count(*) from trail_event", Integer.class);
    // PostgreSQL only warns of a grant that grants nothing.
    if (statement.startsWith("grant")) {
      running.execute(statement);
      String table = statement.split(" ")[3];
      assertThat(
              running.queryForObject(
                  "select has_table_privilege(?, 'update')", Boolean.class, table))
          .isFalse();
      return;
    }
    assertThatThrownBy(() -> running.execute(statement))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("ERROR: ")
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");
    assertThat(running.queryForObject("select count(*) from trail_event", Integer.class))
        .isGreaterThanOrEqualTo(events);
  }

  @Test
  void aTemporaryTableDoesNotTakeThePlaceOfOurs() {
    UUID event =
        product
            .getBean(Trail.class)
            .recordApart(decision(Chain.ofCase("obs-POST-" + UUID.randomUUID()), "Removed"));
    var one =
        new org.springframework.jdbc.datasource.SingleConnectionDataSource(
            url, role, "only-for-tests", true);
    JdbcTemplate session = new JdbcTemplate(one);
    session.execute("create temporary table trail_removal (like public.trail_removal)");
    session.queryForList("select trail_remove_payload(?, 'a', 'b', 'why', now())", event);
    one.destroy();
    assertThat(
            running.queryForObject(
                "select count(*) from trail_removal where event = ?", Integer.class, event))
        .isEqualTo(1);
  }
}
