package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input to the request: refused as it is entered, in words that say what to change. */
@PostTest
class WrongAnswersTest {

  private static final String LONG = "a".repeat(10_000);
  private static final String TURNED = "Monday \u202Egnp.exe";
  private static final Map<String, Object> NESTED = Map.of("a", List.of(Map.of("b", 1)));
  private static final String UNSEEN = "characters that cannot be seen";
  private static final String NOT_OFFERED = "Choose one of those there are.";

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private Kept kept;

  private Kept.Count before;

  @BeforeEach
  void count() {
    before = kept.count();
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private void isRefused(Map<String, Object> fields, String... words) {
    assertThatThrownBy(() -> desk.askOnly("staff.bpet", fields)).hasMessageContainingAll(words);
    assertThat(kept.count()).isEqualTo(before);
  }

  /** The fields that offer answers, with what the form calls them. */
  static Stream<Arguments> choices() {
    return Stream.of(
        arguments("contentKind", "Kind of post"),
        arguments("otherChildren", "Children who are not on the roll"),
        arguments("namesPupils", "Names of pupils"),
        arguments("personalDetails", "Personal details"),
        arguments("othersCopyright", "Other people’s material"),
        arguments("controversial", "Controversial"),
        arguments("refersTo", "Refers to"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("choices")
  @DisplayName("a question that is not answered, or not as offered, is refused")
  void choice(String field, String label) {
    Map<String, Object> without = new HashMap<>(desk.words("facebook-bpet"));
    without.remove(field);
    isRefused(without, "“" + label + "”", "not answered");
    isRefused(with(desk.words("facebook-bpet"), field, ""), "“" + label + "”", "not answered");
    for (String wrong : List.of("NEWS", "<script>alert(1)</script>", "=1+1", TURNED, "\0", "💥")) {
      isRefused(with(desk.words("facebook-bpet"), field, wrong), "“" + label + "”");
    }
    for (Object wrong : List.of(7, true, NESTED, LONG)) {
      isRefused(other(field, wrong), "“" + label + "”");
    }
  }

  private Map<String, Object> other(String field, Object value) {
    Map<String, Object> fields = new HashMap<>(desk.words("facebook-bpet"));
    fields.put(field, value);
    return fields;
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("accountId", "", "“Account” is missing. Fill it in."),
        arguments("accountId", 7, "“Account” must be a text."),
        arguments("accountId", NESTED, "“Account” must be a text."),
        arguments("accountId", LONG, "“Account” is too long: 10,000 characters, where 64 fit."),
        arguments("accountId", "facebook-wmat", "“Account” is none of this school’s."),
        arguments("accountId", "../../accounts", "Choose one of those offered."),
        arguments("accountId", TURNED, UNSEEN),
        arguments("postText", "", "“Text” is missing. Fill it in."),
        arguments("postText", " \n\t ", "“Text” is missing. Fill it in."),
        arguments("postText", LONG, "“Text” is too long: 10,000 characters, where 4,000 fit."),
        arguments("postText", TURNED, UNSEEN),
        arguments("postText", "Monday \u2067x\u2069", UNSEEN),
        arguments("postText", "Mon\0day", UNSEEN),
        arguments("postText", "Mon\u001Bday", UNSEEN),
        arguments("postText", "Half an emoji \uD83D", UNSEEN),
        arguments("postText", 7, "“Text” must be a text."),
        arguments("postText", List.of("a", "b"), "“Text” must be a text."),
        arguments("postText", NESTED, "“Text” must be a text."),
        arguments("pupilsShown", "wmat-p001", "not on this school’s roll. Choose pupils"),
        arguments("pupilsShown", "bpet-p001,wmat-p001", "not on this school’s roll."),
        arguments("pupilsShown", "<script>", "not on this school’s roll."),
        arguments("pupilsShown", "' or 1=1 --", "not on this school’s roll."),
        arguments("pupilsShown", TURNED, "Choose again."),
        arguments("pupilsShown", LONG, "Choose again."),
        arguments("pupilsShown", 7, "“Pupils” must be a list."),
        arguments("pupilsShown", NESTED, "“Pupils” must be a list."),
        arguments("pupilsShown", List.of(NESTED), "not on this school’s roll."),
        arguments(
            "pupilsShown", IntStream.range(0, 1_000).mapToObj(i -> "p" + i).toList(), "too many"),
        arguments("otherChildren", "yes", "Ask the office to enter the child"),
        arguments("otherChildrenShown", "visitor-bpet", "answered that none is"),
        arguments("noChildRecognisable", "perhaps", NOT_OFFERED),
        arguments("namesPupils", "first", "The post names pupils. Say which"),
        arguments("groupImage", "perhaps", NOT_OFFERED),
        arguments("suitablyDressed", "perhaps", NOT_OFFERED),
        arguments("suitablyDressed", 7, NOT_OFFERED),
        arguments("refersTo", "none,staff", "Choose one or the other."),
        arguments("checker", "staff.wmat", "must be another member of staff."),
        arguments("checker", "staff.bpet", "must be another member of staff."),
        arguments("checker", LONG, "is too long"),
        arguments("publishOn", "", "“Publish on” is missing. Fill it in."),
        arguments("publishOn", "tomorrow", "Give it as year-month-day"),
        arguments("publishOn", "2026-02-30", "Give it as year-month-day"),
        arguments("publishOn", "20/11/2026", "Give it as year-month-day"),
        arguments("publishOn", "2026-11-19", "“Publish on” is past. Choose today or a later day."),
        arguments("publishOn", "2028-01-01", "more than a year ahead. Choose an earlier day."),
        arguments("publishOn", 20261120, "“Publish on” must be a text."),
        arguments("media", "nothing-of-that-id", "Remove it and upload it again."),
        arguments("media", "../../etc/passwd", "Remove it and upload it again."),
        arguments("media", 7, "“Pictures and videos” must be a list."),
        arguments(
            "media", IntStream.range(0, 11).mapToObj(i -> "m" + i).toList(), "Take some out."),
        arguments("status", "posted", "This form has no field “status”."),
        arguments("approvedBy", "headteacher.bpet", "This form has no field “approvedBy”."));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("wrong")
  @DisplayName("a wrong answer is refused with what to change, and nothing is started")
  void wrongAnswer(String field, Object value, String words) {
    isRefused(other(field, value), words);
  }
}
