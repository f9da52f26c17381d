package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input to the tasks: refused with what to change, and the task stays as it was. */
@PostTest
class TaskInputTest {

  private static final String LONG = "a".repeat(10_000);
  private static final Map<String, Object> NESTED = Map.of("a", List.of(1));

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private Kept kept;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private static Stream<Arguments> decisions(WaitState state) {
    return Stream.of(
        arguments(state, Map.of(), "“Decision” is not answered. Choose an answer."),
        arguments(state, Map.of("decision", ""), "“Decision” is not answered."),
        arguments(state, Map.of("decision", "Approve!"), "Choose one of those there are."),
        arguments(state, Map.of("decision", 1), "Choose one of those there are."),
        arguments(state, Map.of("decision", NESTED), "Choose one of those there are."),
        arguments(state, Map.of("decision", LONG), "Choose one of those there are."),
        arguments(state, Map.of("status", "posted"), "This form has no field “status”."),
        arguments(state, Map.of("checkPostDecision", "approve"), "This form has no field"));
  }

  private static Stream<Arguments> reasons(WaitState state, String decision) {
    return Stream.of(
        arguments(state, Map.of("decision", decision), "“Reason” is missing. Fill it in."),
        arguments(state, Map.of("decision", decision, "reason", 7), "“Reason” must be a text."),
        arguments(state, Map.of("decision", decision, "reason", LONG), "where 1,000 fit"),
        arguments(state, Map.of("decision", decision, "reason", "a\u202Eb"), "cannot be seen"),
        arguments(state, Map.of("decision", decision, "reason", "a\0b"), "cannot be seen"));
  }

  private static Stream<Arguments> links(WaitState state) {
    return Stream.of(
            "http://social.example/p/1",
            "javascript:alert(1)",
            "https://",
            "https://localhost/p/1",
            "https://someone@social.example/p/1",
            "https://social.example/p 1",
            "social.example/p/1")
        .map(link -> arguments(state, posted(link), "must be the post’s own address."));
  }

  private static Map<String, Object> posted(Object link) {
    return Map.of("decision", "posted", "link", link);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
            decisions(WaitState.CHECK_POST),
            decisions(WaitState.REVISE_DRAFT),
            decisions(WaitState.PUBLISH_CLAIMED),
            reasons(WaitState.CHECK_POST, "return"),
            reasons(WaitState.CHECK_POST, "refuse"),
            reasons(WaitState.REVISE_DRAFT, "withdraw"),
            reasons(WaitState.PUBLISH_CLAIMED, "return"),
            links(WaitState.PUBLISH_CLAIMED),
            Stream.of(
                arguments(WaitState.PUBLISH_CLAIMED, posted(""), "“Link to the post” is missing."),
                arguments(WaitState.PUBLISH_CLAIMED, posted(7), "must be a text."),
                arguments(WaitState.PUBLISH_CLAIMED, posted("https://" + LONG), "is too long"),
                arguments(
                    WaitState.REVISE_DRAFT, Map.of("decision", "resubmit"), "“Text” is missing.")))
        .flatMap(one -> one);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("wrong")
  @DisplayName("P4, reading 1: a task's wrong answer is refused with what to change")
  void wrongAnswer(WaitState state, Map<String, Object> fields, String words) {
    String key = state.reach(desk, scene, "bpet-p062");
    String step = desk.open(key).get(0);
    String person = state == WaitState.CHECK_POST ? "headteacher.bpet" : WaitState.AUTHOR;
    isRefused(key, step, person, fields, words);
  }

  private void isRefused(
      String key, String step, String person, Map<String, Object> fields, String words) {
    desk.claim(key, step, person);
    Kept.Count before = kept.count();
    assertThatThrownBy(() -> desk.completeOnly(key, step, person, new HashMap<>(fields)))
        .hasMessageContaining(words);
    assertThat(kept.count()).isEqualTo(before);
    assertThat(desk.open(key)).containsExactly(step);
  }

  static Stream<Arguments> wrongConfirmations() {
    return Stream.of(
            decisions(WaitState.PUBLISH_CLAIMED),
            links(WaitState.PUBLISH_CLAIMED),
            Stream.of(
                arguments(null, posted(""), "“Link to the post” is missing."),
                arguments(null, Map.of("decision", "return"), "Choose one of those there are."),
                arguments(
                    null,
                    Map.of("decision", "not-posted", "reason", "why"),
                    "This form has no field “reason”.")))
        .flatMap(one -> one);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("wrongConfirmations")
  @DisplayName("P1: a wrong answer to whether it is out is refused, and the question stays")
  void wrongConfirmation(WaitState ignored, Map<String, Object> fields, String words) {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, "bpet-p063");
    scene.withdraws("bpet-p063");
    isRefused(key, "confirmNotPosted", WaitState.AUTHOR, fields, words);
  }
}
