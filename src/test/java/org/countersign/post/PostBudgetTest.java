package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.post.Moments.CHECKER;
import static org.countersign.post.Moments.OWNER;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.countersign.CaseDesk;
import org.countersign.SignedIn;
import org.countersign.TestDatabase;
import org.countersign.absence.Away;
import org.countersign.access.OpenTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yaml.snakeyaml.Yaml;

/**
 * What a post costs the database from the request until it is recorded, and what its history keeps
 * for years: {@code budget.yaml}. Claims and forms are counted, not what Tasklist reads to show
 * them.
 */
@PostTest
@Import({PostBudgetTest.Metered.class, PostRounds.class, Away.class})
class PostBudgetTest {

  @TestConfiguration
  static class Metered {

    @Bean
    static Meter meter() {
      return new Meter();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(PostBudgetTest.class);

  @Autowired private Desk desk;
  @Autowired private Meter meter;
  @Autowired private SignedIn signedIn;
  @Autowired private FormService forms;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  @Autowired private PostRounds rounds;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Away away;
  @Autowired private OpenTasks openTasks;

  private Meter.Count count;

  @AfterEach
  void end() {
    away.end();
    rounds.clear();
  }

  @Test
  @DisplayName("OBS:DO-1 words that nobody has to check")
  void words() {
    measured("words of OBS, unchecked", this::wordsOfObs);
  }

  @Test
  @DisplayName("BPET:7-8a a picture of two pupils, checked and posted")
  void picture() {
    measured("picture of BPET, checked", () -> pictureOfBpet(false));
  }

  @Test
  @DisplayName("BPET:7-8a the same, returned once")
  void returned() {
    measured("picture of BPET, returned once", () -> pictureOfBpet(true));
  }

  @Test
  @DisplayName("issue 5: a look at who is away costs as much for 30 posts as for 10")
  void look() {
    away.isAway("class-teacher.obs", null);
    int few = looked(10);
    int many = looked(20);
    LOG.info("A look spent {} statements for 10 open tasks and {} for 30", few, many);
    assertThat(many).as(count.most()).isEqualTo(few).isLessThan(15);
  }

  /** So many more posts wait to be posted; the statements of a look. */
  private int looked(int more) {
    for (int i = 0; i < more; i++) {
      desk.ask("staff.obs", desk.words("x-obs"));
    }
    openTasks.follow("obs");
    count = new Meter.Count();
    meter.measure(count, () -> openTasks.follow("obs"));
    return count.statements();
  }

  /** A walk that returns the number of its case. */
  private interface Walk {
    String walk();
  }

  private void measured(String name, Walk walk) {
    count = new Meter.Count();
    walk.walk();
    // What is read once and kept, such as models and tables, is read now.
    count = new Meter.Count();
    String key = walk.walk();
    assertThat(desk.post(key).status()).isEqualTo(Status.POSTED);
    Map<String, Long> spent = new LinkedHashMap<>();
    spent.put("statements", (long) count.statements());
    spent.put("commits", (long) count.commits());
    spent.put("rows read", (long) count.rows());
    Map<String, Long> bytes = Map.of();
    if (TestDatabase.isPostgres()) {
      bytes = bytesOfHistory(desk.instance(key));
      spent.put("bytes of history", bytes.values().stream().mapToLong(Long::longValue).sum());
      spent.put("bytes of the trail", bytesOfTrail(key, "e"));
      spent.put("bytes of its details", bytesOfTrail(key, "p"));
    }
    LOG.info("{} spent {}", name, spent);
    Map<String, Object> budget = budget(name);
    List<String> exceeded = new ArrayList<>();
    spent.forEach((what, figure) -> check(what, figure, budget, exceeded));
    assertThat(exceeded)
        .as("%s spent %s; bytes %s; sent most often:%n%s", name, spent, bytes, count.most())
        .isEmpty();
  }

  private static void check(
      String what, long spent, Map<String, Object> budget, List<String> exceeded) {
    long allowed = ((Number) budget.get(what)).longValue();
    double margin = ((Number) budget.getOrDefault(what + " margin", 0)).doubleValue();
    if (spent > Math.floor(allowed * (1 + margin / 100))) {
      exceeded.add(
          "%s: %,d, which is %,d over %,d".formatted(what, spent, spent - allowed, allowed));
    }
  }

  private static Map<String, Object> budget(String name) {
    try (InputStream file = PostBudgetTest.class.getResourceAsStream("budget.yaml")) {
      Map<String, Map<String, Object>> all = new Yaml().load(file);
      Map<String, Object> budget = new HashMap<>(all.get("margins in per cent"));
      budget.putAll(all.get(name));
      return budget;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of every row that the engine keeps of the case, as PostgreSQL stores it, by table. */
  private Map<String, Long> bytesOfHistory(String instance) {
    Map<String, Long> bytes = new TreeMap<>();
    for (String table :
        jdbc.queryForList(
            "select table_name from information_schema.columns where column_name ="
                + " 'root_proc_inst_id_' and (table_name like 'act_hi_%' or table_name ="
                + " 'act_ge_bytearray')",
            String.class)) {
      bytes.put(
          table,
          jdbc.queryForObject(
              "select coalesce(sum(pg_column_size(t.*)), 0) from %s t where root_proc_inst_id_ = ?"
                  .formatted(table),
              Long.class,
              instance));
    }
    return bytes;
  }

  /** Of the rows of the case's events, or of their details, without indexes. */
  private long bytesOfTrail(String key, String rows) {
    return jdbc.queryForObject(
        "select coalesce(sum(pg_column_size(%s.*)), 0) from trail_event e".formatted(rows)
            + " left join trail_payload p on p.event = e.id where e.chain = ?",
        Long.class,
        "case/" + key);
  }

  private String wordsOfObs() {
    String key = ask("staff.obs", desk.words("x-obs"));
    publish(key, "staff.obs");
    return key;
  }

  private String pictureOfBpet(boolean returned) {
    Map<String, Object> picture =
        desk.picture(Moments.ACCOUNT, Moments.AUTHOR, Moments.PUPILS.toArray(String[]::new));
    String key = ask(Moments.AUTHOR, picture);
    if (returned) {
      complete(key, "checkPost", CHECKER, Map.of("decision", "return", "reason", "Shorter."));
      complete(
          key,
          "reviseDraft",
          Moments.AUTHOR,
          CaseDesk.with(picture, "decision", "resubmit", "postText", "School reopens."));
    }
    complete(key, "checkPost", CHECKER, desk.approval(key));
    publish(key, OWNER);
    return key;
  }

  private void publish(String key, String owner) {
    String link = "https://social.example/p/1";
    complete(key, "publishPost", owner, Map.of("decision", "posted", "link", link));
  }

  private String ask(String author, Map<String, Object> fields) {
    String definition = desk.definition();
    String key =
        signedIn
            .as(author, () -> meter.measure(count, () -> forms.submitStartForm(definition, fields)))
            .getBusinessKey();
    jobs(key);
    return key;
  }

  private void complete(String key, String step, String person, Map<String, Object> fields) {
    String task = desk.task(key, step).getId();
    signedIn.as(
        person,
        () -> {
          if (!step.equals("reviseDraft")) {
            measured(() -> tasks.claim(task, person));
          }
          measured(() -> forms.submitTaskForm(task, new HashMap<>(fields)));
        });
    jobs(key);
  }

  private void jobs(String key) {
    while (!desk.isOver(key) && !desk.dueJobs(key).isEmpty()) {
      String job = desk.dueJobs(key).get(0).getId();
      measured(() -> management.executeJob(job));
    }
  }

  private void measured(Runnable work) {
    meter.measure(
        count,
        () -> {
          work.run();
          return null;
        });
  }
}
