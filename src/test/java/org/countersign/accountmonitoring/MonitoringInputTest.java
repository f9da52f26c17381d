package org.countersign.accountmonitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;
import static org.countersign.accountmonitoring.MonitoringDesk.because;

import java.util.HashMap;
import java.util.Map;
import org.countersign.accountcreation.AccountTest;
import org.countersign.evidence.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused, in words that say what to change, and of which nothing is kept. */
@AccountTest
class MonitoringInputTest {

  @Autowired private AutowireCapableBeanFactory product;
  @Autowired private JdbcClient jdbc;
  @Autowired private NoteTable notes;
  @Autowired private MessageRegister register;
  @Autowired private Media media;

  private MonitoringDesk desk;

  @BeforeEach
  void sit() {
    desk = new MonitoringDesk(product);
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @DisplayName("bad input: what is logged is refused whole")
  @CsvSource(
      delimiter = '|',
      value = {
        "indecentImage | yes | Nothing was kept. Do not save",
        "indecentImage | unsure | Nothing was kept. Do not save",
        "indecentImage | | is not answered",
        "aboutStaff | yes | Phone the headteacher now",
        "aboutStaff | | is not answered",
        "account | x-wmat | not offered",
        "kind | look | not offered",
        "howSeen | | is not answered",
        "receivedAt | 2026-11-20T09:01 | is still to come",
        "receivedAt | yesterday | is no date and time",
        "words | | is missing",
        "link | http://x.com/1 | begins with https://",
        "monitorRoles | staff | no field",
      })
  void refusedAtTheStart(String field, String value, String words) {
    Map<String, Object> fields =
        with(desk.seen("x-obs", "comment"), field, value == null ? "" : value);
    assertThatThrownBy(() -> desk.log("staff.obs", fields)).hasMessageContaining(words);
    assertThat(count("account_message")).isZero();
  }

  @Test
  @DisplayName(
      "reading 15: what could be an indecent image is refused before anything else is read")
  void imageFirst() {
    assertThatThrownBy(
            () -> desk.log("staff.obs", Map.of("indecentImage", "yes", "words", "It shows …")))
        .hasMessageContaining("Nothing was kept")
        .hasMessageNotContaining("is missing");
  }

  @Test
  @DisplayName("OBS MON-1b: a reply is neither to come nor from before the message, and has words")
  void replies() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "comment"));
    Map<String, Object> reply = desk.replied("answered");
    refused(key, "replyToMessage", with(reply, "repliedAt", desk.ago(-1)), "still to come");
    refused(key, "replyToMessage", with(reply, "repliedAt", desk.ago(61)), "before it came in");
    refused(key, "replyToMessage", with(reply, "reply", " "), "is missing");
    refused(key, "replyToMessage", Map.of("decision", "offensive"), "is missing");
    refused(key, "replyToMessage", with(reply, "decision", "closed"), "not offered");
    assertThat(count("account_message_note")).isZero();
  }

  @Test
  @DisplayName("WMAT 8.1.9-U1: of a complaint in public the head hears, and agrees to its answer")
  void criticism() {
    String key = desk.log("staff2.wmat", desk.seen("facebook-wmat", "complaint"));
    assertThat(desk.told(key, "complaint in public")).singleElement().asString().startsWith("head");
    Map<String, Object> reply = desk.replied("answered");
    for (String agreed : new String[] {"", "staff2.wmat"}) {
      assertThatThrownBy(
              () ->
                  desk.complete(
                      key,
                      "replyToMessage",
                      "designated-staff.wmat",
                      with(reply, "agreedBy", agreed)))
          .hasMessageContaining("Who agreed to the answer");
    }
    desk.complete(
        key,
        "replyToMessage",
        "designated-staff.wmat",
        with(reply, "agreedBy", "headteacher.wmat"));
    assertThat(desk.open(key)).isEmpty();
    String direct =
        desk.log("staff2.wmat", with(desk.seen("facebook-wmat", "complaint"), "howSeen", "direct"));
    assertThat(desk.told(direct, "complaint in public")).isEmpty();
    desk.complete(direct, "replyToMessage", "designated-staff.wmat", reply);
  }

  private void refused(String key, String step, Map<String, Object> fields, String words) {
    assertThatThrownBy(() -> desk.complete(key, step, "staff.obs", fields))
        .hasMessageContaining(words);
  }

  @Test
  @DisplayName("CYB-3, B1, B2: evidence is one’s own, uploaded as such, and has no indecent image")
  void evidence() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    Map<String, Object> evidence = desk.evidence(key, "staff.obs");
    refused(key, "saveEvidence", with(evidence, "media", ""), "is missing");
    refused(key, "saveEvidence", with(evidence, "media", "0".repeat(32)), "uploaded as evidence");
    for (String other :
        new String[] {
          desk.uploads.evidence("obs", "account-administrator.obs"),
          desk.uploads.evidence("bpet", "staff.bpet"),
          desk.uploads.picture("obs", "staff.obs")
        }) {
      refused(key, "saveEvidence", with(evidence, "media", other), "uploaded as evidence");
    }
    refused(key, "saveEvidence", with(evidence, "indecentImage", "unsure"), "Do not save, copy");
    Map<String, Object> unasked = new HashMap<>(evidence);
    unasked.remove("indecentImage");
    refused(key, "saveEvidence", unasked, "Do not save, copy");
    refused(key, "saveEvidence", with(evidence, "decision", "not-here"), "Take the files out");
    assertThat(media.attachedTo(key)).isEmpty();
  }

  @Test
  @DisplayName("B1: nothing is moderated whose evidence is not saved, even where the case is there")
  void evidenceFirst() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    desk.complete(key, "saveEvidence", "staff.obs", desk.evidence(key, "staff.obs"));
    jdbc.sql("delete from account_message_note").update();
    refused(key, "moderateMessage", desk.moderated(), "The evidence is not saved");
    notes.add(register.byCase(key).orElseThrow(), "saveEvidence", "saved", "", Map.of(), "x");
    refused(key, "moderateMessage", with(desk.moderated(), "actions", "praised"), "is missing");
    desk.complete(key, "moderateMessage", "staff.obs", desk.moderated());
    assertThat(desk.open(key)).containsExactly("tellAudience");
  }

  @Test
  @DisplayName("ABU-2b: the words to the audience name no pupil; a name by chance needs a yes")
  void audience() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    desk.complete(key, "saveEvidence", "staff.obs", because("gone"));
    desk.complete(key, "moderateMessage", "staff.obs", desk.moderated());
    String[] pupil =
        jdbc.sql(
                "select given_name, family_name from roll_person where school = 'obs'"
                    + " and kind = 'pupil' order by sourced_id limit 1")
            .query((rs, i) -> new String[] {rs.getString(1), rs.getString(2)})
            .single();
    String whole = "We hid what " + pupil[1] + ", " + pupil[0].toUpperCase() + " wrote.";
    refused(key, "tellAudience", desk.told(whole), "names a pupil");
    refused(key, "tellAudience", with(desk.told(whole), "noName", "yes"), "names a pupil");
    String given = "We hid it because of " + pupil[0] + "’s words.";
    refused(key, "tellAudience", desk.told(given), "“" + pupil[0] + "”");
    desk.complete(key, "tellAudience", "staff.obs", with(desk.told(given), "noName", "yes"));
    assertThat(desk.open(key)).containsExactly("decideEscalation");
  }

  @Test
  @DisplayName("issue 6: the case holds ids and what its gateways ask for, and no word of anybody")
  void noNarrative() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    desk.complete(key, "saveEvidence", "staff.obs", because("gone"));
    desk.complete(key, "moderateMessage", "staff.obs", because("left"));
    assertThat(
            jdbc.sql("select text_ from act_hi_varinst where text_ is not null")
                .query(String.class)
                .list())
        .noneMatch(text -> text.contains("fête") || text.contains("somebody99"))
        .noneMatch(text -> text.contains("Because of"));
  }
}
