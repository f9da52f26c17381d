package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.countersign.evidence.Uploads;
import org.countersign.gate.Answer;
import org.countersign.gate.EngineTables;
import org.countersign.gate.Visitor;
import org.countersign.gate.WebApiTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody might try with a post, over the API that Tasklist uses: {@code attacks.csv}. */
@PostTest
@Import(PostRounds.class)
class PostAttacksTest {

  private static final String ENGINE = "/engine/engine/default";

  @Autowired private Desk desk;
  @Autowired private Uploads uploads;
  @Autowired private PostRounds rounds;
  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;

  private final Map<String, Visitor> visitors = new HashMap<>();

  @BeforeEach
  @AfterEach
  void reset() {
    rounds.clear();
    rounds.giveAll();
  }

  @TestFactory
  Stream<DynamicTest> isRefusedInPlainWordsAndChangesNothing() {
    PostsUnderAttack posts =
        new PostsUnderAttack(desk, uploads, () -> rounds.withdraw(Moments.PUPILS.get(1)));
    List<CSVRecord> attacks = WebApiTable.lines("org/countersign/post/attacks.csv");
    attacks.forEach(attack -> visitor(attack.get("who")));
    Map<String, List<String>> before = EngineTables.snapshot(jdbc);
    return Stream.concat(
        attacks.stream().map(attack -> dynamicTest(attack.get("what"), () -> check(attack, posts))),
        Stream.of(
            dynamicTest(
                "nothing changed",
                () -> assertThat(EngineTables.changes(before, jdbc)).isEmpty())));
  }

  private Visitor visitor(String who) {
    return visitors.computeIfAbsent(who, id -> new Visitor(port).signedIn(id, "demo"));
  }

  private void check(CSVRecord attack, PostsUnderAttack posts) {
    Answer answer =
        visitor(attack.get("who"))
            .send(
                attack.get("method"),
                ENGINE + posts.fill(attack.get("path")),
                posts.body(attack.get("body")));
    assertThat(answer.status()).as("%s", answer).isEqualTo(Integer.parseInt(attack.get("status")));
    assertThat(answer.message()).isNotBlank().contains(attack.get("words"));
    assertThat(answer.isReadable()).as("%s", answer).isTrue();
  }
}
