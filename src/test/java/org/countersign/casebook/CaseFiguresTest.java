package org.countersign.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.countersign.DemoTest;
import org.countersign.TestDatabase;
import org.countersign.access.Actor;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Issue 8, “Done when” 2: what lists and pages of cases take with 1,000 and with 100,000 finished
 * cases ({@code -Dcases=1000000} for more), and by which plans. The figures are logged;
 * docs/cases.md has those of one machine.
 */
@DemoTest
@Tag("slow")
class CaseFiguresTest {

  private static final Logger LOG = LoggerFactory.getLogger(CaseFiguresTest.class);
  private static final int FEW = 1_000;
  private static final int ASKED = 100;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DataSource database;
  @Autowired private CaseSight sight;
  @Autowired private CaseTables tables;
  @Autowired private Clock clock;

  private final Map<String, String> pages = new LinkedHashMap<>();

  @Test
  @DisplayName(
      "issue 8: lists and pages take about as long with 100,000 cases as with 1,000, and scan no history")
  void figures() {
    assumeTrue(TestDatabase.isPostgres());
    int many = Integer.getInteger("cases", 100_000);
    SeededCases seeded = new SeededCases(jdbc);
    seeded.add(1, FEW, many);
    String number =
        jdbc.queryForObject(
            "select min(number) from casebook_case where number like 'oiea-POST-1999-%'",
            String.class);
    pages.put("list, first page", "/audit/cases");
    pages.put("list, page 30 or last", "/audit/cases?page=8");
    pages.put("list, a clause that many cases have", "/audit/cases?clause=NAT:17");
    pages.put("list, a clause that few cases have", "/audit/cases?clause=NAT:4");
    pages.put(
        "list, refused, of one procedure", "/audit/cases?procedure=post-sign-off&outcome=Refused");
    pages.put("list, overdue", "/audit/cases?timing=overdue");
    pages.put("list, of one person", "/audit/cases?person=comms-lead.oiea");
    pages.put("list, by outcome", "/audit/cases?sort=outcome&order=up");
    pages.put("case page", "/audit/cases/" + number);
    Map<String, Double> few = measured();
    long begun = System.nanoTime();
    seeded.add(FEW + 1, many, many);
    LOG.info("{} cases seeded in {} s", many, (System.nanoTime() - begun) / 1_000_000_000);
    Map<String, Double> then = measured();
    then.forEach(
        (what, millis) ->
            LOG.info(
                "{}: {} ms with {} cases, {} ms with {}: {} times",
                what,
                "%.1f".formatted(few.get(what)),
                FEW,
                "%.1f".formatted(millis),
                many,
                "%.1f".formatted(millis / few.get(what))));
    plans();
  }

  /** Milliseconds at the 95th percentile, over HTTP. */
  private Map<String, Double> measured() {
    Visitor head = new Visitor(port);
    head.signIn("headteacher.oiea", "demo");
    Map<String, Double> figures = new LinkedHashMap<>();
    pages.forEach((what, path) -> figures.put(what, p95(head, path)));
    return figures;
  }

  private static double p95(Visitor visitor, String path) {
    double[] millis = new double[ASKED];
    for (int i = -10; i < ASKED; i++) {
      long begun = System.nanoTime();
      HttpResponse<String> answer = visitor.data(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begun) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[ASKED * 95 / 100 - 1];
  }

  /** Of each statement that the lists send, as PostgreSQL carries it out. */
  private void plans() {
    List<String> sent = new ArrayList<>();
    List<Object[]> values = new ArrayList<>();
    DataSource heard =
        ProxyDataSourceBuilder.create(database)
            .afterQuery(
                (execution, queries) ->
                    queries.forEach(
                        query -> {
                          sent.add(query.getQuery());
                          values.add(
                              query.getParametersList().get(0).stream()
                                  .map(set -> set.getArgs()[1])
                                  .toArray());
                        }))
            .build();
    CaseList list = new CaseList(sight, tables, new JdbcTemplate(heard), clock);
    Actor head = new Actor("headteacher.oiea", Set.of("headteacher"), Set.of("oiea"));
    list.page(head, CaseFilter.ALL);
    list.page(head, clause("NAT:17"));
    list.page(head, clause("NAT:4"));
    for (int i = 0; i < sent.size(); i++) {
      String plan =
          String.join(
              "\n",
              jdbc.queryForList(
                  "explain (analyze, buffers, costs off) " + sent.get(i),
                  String.class,
                  values.get(i)));
      LOG.info("{}\n{}", sent.get(i), plan);
      assertThat(plan).doesNotContain("trail_event", "act_hi_");
    }
  }

  private static CaseFilter clause(String clause) {
    return new CaseFilter(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        clause,
        null,
        null,
        CaseFilter.Sort.STARTED,
        false,
        0);
  }
}
