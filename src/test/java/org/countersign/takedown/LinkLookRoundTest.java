package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.MovableClock;
import org.countersign.account.SocialAccounts;
import org.countersign.post.PostsOut;
import org.countersign.school.Platforms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Issue 7: where looks are switched on, what the network answered is kept, and decides nothing. */
@TakeDownTest
class LinkLookRoundTest {

  private static final String HOST = "https://www.facebook.com";

  @Autowired private LookTable table;
  @Autowired private TakeDownTable takeDowns;
  @Autowired private SocialAccounts accounts;
  @Autowired private Platforms platforms;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private MovableClock clock;
  @Autowired private TakeDownScene scene;
  @Autowired private PostsOut out;
  @Autowired private JdbcClient jdbc;

  private final Map<String, PageExit.Answer> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  private final PageExit network =
      new PageExit() {
        @Override
        public InetAddress[] addresses(String host) throws IOException {
          return new InetAddress[] {InetAddress.getByName("93.184.215.14")};
        }

        @Override
        public Answer ask(URI page) throws IOException {
          asked.add(page.toString());
          return Optional.ofNullable(answers.get(page.toString()))
              .orElseThrow(() -> new IOException("No answer"));
        }
      };

  @AfterEach
  void putBack() {
    scene.end();
  }

  private LinkLooks looks(boolean on) {
    return new LinkLooks(
        table, takeDowns, accounts, platforms, network, new LinkSettings(on), transactions, clock);
  }

  private TakeDown at(String link) {
    String key =
        scene.withdrawn(
            scene.cause("bpet"), "bpet-p001", out.portrait("facebook-bpet", "bpet-p001"));
    jdbc.sql("update take_down set link = ? where case_key = ?").params(link, key).update();
    return scene.of(key);
  }

  private LookTable.Look lookAt(String link) {
    TakeDown takeDown = at(link);
    looks(true).want(takeDown);
    looks(true).run();
    assertThat(table.wanted(10)).as("still to be looked at").isEmpty();
    assertThat(scene.of(takeDown.caseKey()).state()).as("decides nothing").isEqualTo(State.OPEN);
    return table.of(takeDown.id()).get(0);
  }

  private static PageExit.Answer to(String location) {
    return new PageExit.Answer(302, Optional.of(location));
  }

  @Test
  @DisplayName("status and time are kept; redirects are followed within the list, and never off it")
  void statusAndTime() {
    answers.put(HOST + "/gone", new PageExit.Answer(404, Optional.empty()));
    answers.put(HOST + "/moved", to("/gone"));
    answers.put(HOST + "/away", to("https://elsewhere.example/gone"));
    answers.put(HOST + "/round", to("/round"));

    LookTable.Look gone = lookAt(HOST + "/gone");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.at()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(lookAt(HOST + "/moved").status()).isEqualTo(404);
    assertThat(lookAt(HOST + "/away").says()).contains("none of the network");
    assertThat(lookAt(HOST + "/round").status()).isEqualTo(302);
    assertThat(lookAt(HOST + "/silent").says()).contains("did not answer");
    assertThat(asked)
        .hasSize(1 + 2 + 1 + 4 + 1)
        .allSatisfy(page -> assertThat(page).startsWith(HOST + "/"));
  }

  @Test
  @DisplayName("it is off unless it is switched on: then nothing is even noted")
  void off() {
    TakeDown takeDown = at(HOST + "/gone");
    looks(false).want(takeDown);
    looks(false).run();
    assertThat(table.wanted(10)).isEmpty();
    assertThat(asked).isEmpty();
  }
}
