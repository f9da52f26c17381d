package org.countersign.consentcollection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.countersign.MovableClock;
import org.countersign.access.Guesses;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Giver;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What families see and send, over HTTP, with no script and no cookie. */
@CollectionTest
class FamilyPagesTest {

  @Autowired private CollectionDesk desk;
  @Autowired private ConsentRegister register;
  @Autowired private FreshLinks fresh;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  private String pupil;
  private String carer;

  @BeforeEach
  void aPupil() {
    clock.standAt(CollectionDesk.START);
    pupil = desk.unasked("bpet", 1).get(0);
    carer = desk.carersOf("bpet", pupil).get(0);
  }

  @AfterEach
  void putBack() {
    clock.standAt(CollectionDesk.START);
  }

  private HttpResponse<String> opens(String secret) {
    return desk.visitor().page("/family?link=" + secret);
  }

  private String givenName() {
    return jdbc.sql("select given_name from roll_person where sourced_id = ?")
        .param(pupil)
        .query(String.class)
        .single();
  }

  private String guessed() {
    return opens("A".repeat(43)).body();
  }

  /** A link with which the carer of a new pupil, who said yes to all, can withdraw. */
  private String mayWithdraw() {
    desk.asks("bpet", pupil);
    assertThat(desk.answers(desk.secret(carer), "yes").statusCode()).isEqualTo(200);
    clock.standAt(clock.instant().plusSeconds(120));
    // What the demo's registers have of the child besides is not of this campaign.
    String secret = desk.secret(carer);
    assertThat(opens(secret).body()).contains("Withdraw everything");
    return secret;
  }

  @Test
  @DisplayName("BPET 6-5a, 6-5b: each line by itself, nothing ticked, partial consent said plainly")
  void asks() {
    desk.asks("bpet", pupil);
    HttpResponse<String> page = opens(desk.secret(carer));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(page.body())
        .doesNotContain("<script")
        .doesNotContain("checked")
        .contains("You can say yes to some and no to others.")
        .contains(givenName())
        // BPET 6-1b, 6-3c, 6-4a: how long, who keeps it, how to withdraw.
        .contains("22 July 2027")
        .contains("data protection officer")
        .contains("withdraw it at any time")
        .contains("image.facebook", "video.facebook", "image.x", "video.x")
        .doesNotContain("full-name.x");
  }

  @Test
  @DisplayName("bad input: a line without an answer is said, the others stay, nothing is recorded")
  void incomplete() {
    Campaign campaign = desk.asks("bpet", pupil);
    int before = register.history("bpet", Child.pupil(pupil)).size();
    String secret = desk.secret(carer);
    HttpResponse<String> answer =
        desk.visitor()
            .postForm(
                "/family/answers",
                Map.of(
                    "link",
                    secret,
                    "image.facebook",
                    "yes",
                    "video.facebook",
                    "maybe",
                    "image.x",
                    "no"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Facebook, Videos in which your child can be recognised: say yes or no.")
        .containsPattern("image.facebook\" value=\"yes\"\\s+checked")
        .containsPattern("image.x\" value=\"no\"\\s+checked");
    assertThat(register.history("bpet", Child.pupil(pupil))).hasSize(before);
    assertThat(desk.asked(campaign, pupil).isOpen()).isTrue();
    assertThat(desk.answers(secret, "no").statusCode()).as("the link still works").isEqualTo(200);
  }

  @Test
  @DisplayName("issue 7, bad input: a link used twice, guessed, cut off or too old looks the same")
  void neutral() {
    String late = desk.unasked("bpet", 1).get(1);
    desk.asks("bpet", pupil, late);
    String secret = desk.secret(carer);
    String tooLate = desk.secret(desk.carersOf("bpet", late).get(0));
    assertThat(desk.answers(secret, "no").statusCode()).isEqualTo(200);
    String neutral = guessed();
    assertThat(neutral).contains("This link cannot be used").doesNotContain(givenName());
    for (HttpResponse<String> response :
        List.of(
            opens(secret),
            desk.answers(secret, "yes"),
            opens(secret.substring(1)),
            opens(""),
            opens("x".repeat(5_000)),
            desk.visitor().postForm("/family/withdrawal", Map.of("link", secret)))) {
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isEqualTo(neutral);
    }
    assertThat(desk.standing("bpet", pupil, Use.IMAGE, "x")).isEqualTo(Standing.REFUSED);
    // The last day counts whole; the day after does not, even before the timer fires.
    clock.moveTo(CollectionDesk.ANSWER_BY);
    assertThat(opens(tooLate).statusCode()).isEqualTo(200);
    clock.moveTo(CollectionDesk.ANSWER_BY.plusDays(1));
    assertThat(opens(tooLate).body()).isEqualTo(neutral);
    assertThat(desk.answers(tooLate, "yes").statusCode()).isEqualTo(404);
    assertThat(desk.standing("bpet", late, Use.FULL_NAME, "x").isHeld()).isFalse();
  }

  @Test
  @DisplayName("issue 7: guesses are limited, written once, and shut out no family")
  void guesses() {
    desk.asks("bpet", pupil);
    clock.standAt(CollectionDesk.START.plusSeconds(3_600));
    long before = refusals();
    int status = 0;
    for (int tried = 1; tried <= Guesses.MOST + 5; tried++) {
      status = opens("B".repeat(40) + "%03d".formatted(tried)).statusCode();
      assertThat(status).isEqualTo(tried <= Guesses.MOST ? 404 : 429);
    }
    assertThat(status).isEqualTo(429);
    assertThat(refusals()).isEqualTo(before + 1);
    assertThat(opens(desk.secret(carer)).statusCode()).isEqualTo(200);
    clock.standAt(clock.instant().plusSeconds(60));
    assertThat(opens("C".repeat(43)).statusCode()).isEqualTo(404);
  }

  private long refusals() {
    return jdbc.sql(
            "select count(*) from trail_event where element = 'personal-link' and kind ="
                + " 'refused'")
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("C5, NAT:17: withdrawing takes as many steps as giving: one page, one sending")
  void asEasilyAsGiven() {
    desk.asks("bpet", pupil);
    List<HttpResponse<String>> giving = new ArrayList<>();
    String give = desk.secret(carer);
    giving.add(opens(give));
    giving.add(desk.answers(give, "yes"));
    clock.standAt(clock.instant().plusSeconds(60));
    List<HttpResponse<String>> withdrawing = new ArrayList<>();
    String withdraw = desk.secret(carer);
    withdrawing.add(opens(withdraw));
    withdrawing.add(
        desk.visitor()
            .postForm("/family/withdrawal", Map.of("link", withdraw, "everything", "yes")));
    assertThat(giving).hasSameSizeAs(withdrawing);
    assertThat(withdrawing).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(200));
    for (Use use : Use.values()) {
      assertThat(desk.standing("bpet", pupil, use, "facebook").isHeld()).as(use.id()).isFalse();
    }
  }

  @Test
  @DisplayName(
      "C1, NAT:17: withdrawn by link takes effect in that request; the link goes on for the rest")
  void withdrawsInPart() {
    String secret = mayWithdraw();
    HttpResponse<String> nothing =
        desk.visitor().postForm("/family/withdrawal", Map.of("link", secret));
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("Tick what you withdraw");
    Map<String, String> fields = new HashMap<>(Map.of("link", secret, "video.x", "yes"));
    fields.put("removeEarlier", "yes");
    HttpResponse<String> done = desk.visitor().postForm("/family/withdrawal", fields);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("X (video)");
    assertThat(desk.standing("bpet", pupil, Use.VIDEO, "x")).isEqualTo(Standing.WITHDRAWN);
    assertThat(desk.standing("bpet", pupil, Use.VIDEO, "facebook")).isEqualTo(Standing.HELD);
    assertThat(register.history("bpet", Child.pupil(pupil)))
        .last()
        .satisfies(
            record -> {
              assertThat(record.giver()).isEqualTo(Giver.carer(carer));
              assertThat(record.receivedOn()).isEqualTo(clock.today());
              assertThat(record.platform()).isEqualTo("x");
            });
    assertThat(opens(secret).statusCode()).isEqualTo(200);
    desk.visitor().postForm("/family/withdrawal", Map.of("link", secret, "everything", "yes"));
    assertThat(opens(secret).statusCode()).as("nothing is left to withdraw").isEqualTo(404);
    assertThat(register.history("bpet", Child.pupil(pupil)))
        .last()
        .satisfies(record -> assertThat(record.platform()).isEqualTo("all"));
    assertThat(
            jdbc.sql("select scope from consent_notice where child = ? order by entered_at, scope")
                .param(pupil)
                .query(String.class)
                .list())
        .as("a line is that line; everything is every use, on networks joined later too")
        .containsExactlyInAnyOrder("video@x", "image@all,video@all,first-name@all,full-name@all");
  }

  @Test
  @DisplayName("NAT:18: the first answer of two carers counts, and both can withdraw it")
  void twoCarers() {
    pupil = desk.unasked("bpet", 2).get(0);
    List<String> both = desk.carersOf("bpet", pupil);
    desk.asks("bpet", pupil);
    String first = desk.secret(both.get(0));
    String second = desk.secret(both.get(1));
    assertThat(first).isNotEqualTo(second);
    assertThat(desk.answers(first, "no").statusCode()).isEqualTo(200);
    assertThat(desk.answers(second, "yes").statusCode()).isEqualTo(404);
    assertThat(desk.standing("bpet", pupil, Use.IMAGE, "facebook")).isEqualTo(Standing.REFUSED);
  }

  @Test
  @DisplayName("single use: of several answers at once one counts")
  void atOnce() {
    desk.asks("bpet", pupil);
    String secret = desk.secret(carer);
    List<Integer> statuses =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> desk.answers(secret, i % 2 == 0 ? "yes" : "no").statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 404, 404, 404, 404, 404);
    assertThat(
            register.history("bpet", Child.pupil(pupil)).stream()
                .filter(record -> record.form().equals("Photo form 2026/2")))
        .as("one answer to each of four lines")
        .hasSize(4);
  }

  @Test
  @DisplayName("a fresh link: whoever asks learns nothing; it goes to the address on the roll")
  void freshLink() {
    desk.asks("bpet", pupil);
    clock.standAt(clock.instant().plusSeconds(300));
    String address =
        jdbc.sql("select email from roll_person where sourced_id = ?")
            .param(carer)
            .query(String.class)
            .single();
    int before = desk.mailed(carer).size();
    long others = linksOfOthers();
    HttpResponse<String> known = wants(address.toUpperCase(java.util.Locale.ROOT));
    HttpResponse<String> unknown = wants("stranger@elsewhere.example");
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(unknown.statusCode()).isEqualTo(200);
    assertThat(known.body()).isEqualTo(unknown.body());
    assertThat(desk.mailed(carer)).as("not while the page is asked for").hasSize(before);
    while (fresh.lookIntoOne()) {
      continue;
    }
    assertThat(desk.mailed(carer)).hasSizeGreaterThan(before);
    assertThat(linksOfOthers()).isEqualTo(others);
    assertThat(
            jdbc.sql("select count(*) from consent_link_wanted where address <> ''")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(wants("no address").statusCode()).isEqualTo(400);
    int status = 0;
    for (int tried = 0; tried <= FreshLinks.MOST; tried++) {
      status = wants("stranger%d@elsewhere.example".formatted(tried)).statusCode();
    }
    assertThat(status).isEqualTo(429);
  }

  private long linksOfOthers() {
    return jdbc.sql("select count(*) from consent_link where carer <> ?")
        .param(carer)
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> wants(String address) {
    return desk.visitor().postForm("/family/link", Map.of("address", address));
  }

  @Test
  @DisplayName("ours: a carer whom the roll links no more can do nothing, and their yes has ended")
  void noLongerACarer() {
    String secret = mayWithdraw();
    assertThat(desk.standing("bpet", pupil, Use.IMAGE, "facebook")).isEqualTo(Standing.HELD);
    jdbc.sql("delete from roll_carer where carer = ? and pupil = ?").params(carer, pupil).update();
    try {
      assertThat(opens(secret).body()).isEqualTo(guessed());
      assertThat(desk.standing("bpet", pupil, Use.IMAGE, "facebook")).isEqualTo(Standing.LAPSED);
    } finally {
      jdbc.sql("insert into roll_carer (school, pupil, carer) values ('bpet', ?, ?)")
          .params(pupil, carer)
          .update();
    }
  }

  @Test
  @DisplayName("NAT:18: a carer whom the roll links no more cannot answer either")
  void cannotAnswerAnyMore() {
    desk.asks("bpet", pupil);
    String secret = desk.secret(carer);
    jdbc.sql("delete from roll_carer where carer = ? and pupil = ?").params(carer, pupil).update();
    try {
      assertThat(opens(secret).body()).isEqualTo(guessed());
      assertThat(desk.answers(secret, "no").statusCode()).isEqualTo(404);
    } finally {
      jdbc.sql("insert into roll_carer (school, pupil, carer) values ('bpet', ?, ?)")
          .params(pupil, carer)
          .update();
    }
  }

  @Test
  @DisplayName("a link's secret is in no table but the mail to be, and in no event of the trail")
  void secrets() {
    desk.asks("bpet", pupil);
    String secret = desk.secret(carer);
    Visitor staff = desk.visitor();
    staff.signIn("staff.bpet", "demo");
    assertThat(staff.page("/family?link=" + secret).body())
        .contains(givenName())
        .doesNotContain("staff.bpet");
    staff.page("/family?link=" + secret.substring(0, 42) + "_");
    desk.answers(secret, "no");
    staff.page("/family?link=" + secret);
    assertThat(
            jdbc.sql("select count(*) from consent_link where hash = ?")
                .param(secret)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(jdbc.sql("select * from trail_payload").query().listOfRows().toString())
        .contains("personal link")
        .doesNotContain(secret.substring(0, 42));
  }

  @Test
  @DisplayName("the mail names no child, and leads to the page")
  void mail() {
    desk.asks("bpet", pupil);
    Map<String, Object> notice =
        jdbc.sql("select * from notice where link = ?")
            .param(desk.mailed(carer).get(0))
            .query()
            .listOfRows()
            .get(0);
    assertThat(notice.get("headline") + " " + notice.get("reason"))
        .contains("4 December 2026")
        .contains("No answer counts as no")
        .doesNotContain(givenName());
    assertThat(Set.of(notice.get("action"))).containsExactly("Answer");
  }
}
