package org.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("no-database")
class FormRulesTest {

  private static final List<FormField> FIELDS =
      FormFile.fields(
          json(
              """
              {"components": [
                {"type": "text", "text": "Words only"},
                {"type": "textfield", "key": "title", "label": "Title",
                 "validate": {"required": true, "minLength": 3, "maxLength": 10}},
                {"type": "textfield", "key": "code", "label": "Code",
                 "validate": {"pattern": "[A-Z]{3}"}},
                {"type": "number", "key": "pupils", "label": "Pupils",
                 "validate": {"min": 1, "max": 30}},
                {"type": "checkbox", "key": "agreed", "label": "Agreed",
                 "validate": {"required": true}},
                {"type": "checkbox", "key": "urgent", "label": "Urgent"},
                {"type": "radio", "key": "decision", "label": "Decision",
                 "values": [{"value": "approve"}, {"value": "refuse"}]},
                {"type": "checklist", "key": "uses", "label": "Uses",
                 "values": [{"value": "image"}, {"value": "video"}]},
                {"type": "datetime", "key": "on", "dateLabel": "On"},
                {"type": "textarea", "key": "reason", "label": "Reason",
                 "conditional": {"hide": "=decision = \\"approve\\""},
                 "validate": {"required": true}},
                {"type": "group", "components": [
                  {"type": "textfield", "key": "shown", "label": "Shown", "readonly": true}]}
              ]}"""));

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, Object> right() {
    Map<String, Object> answers = new HashMap<>();
    answers.put("title", "Sports");
    answers.put("agreed", true);
    answers.put("decision", "approve");
    return answers;
  }

  private static List<String> problems(Map<String, Object> answers) {
    return FormRules.problems(
        FIELDS,
        answers,
        Map.of("shown", "as it is"),
        (condition, sent) -> "approve".equals(sent.get("decision")));
  }

  private static List<String> problemsWith(String key, Object answer) {
    Map<String, Object> answers = right();
    answers.put(key, answer);
    return problems(answers);
  }

  @Test
  void rightAnswersPass() {
    assertThat(problems(right())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"title,Fill in “Title”.", "agreed,Fill in “Agreed”."})
  void whatIsRequiredIsMissed(String key, String problem) {
    Map<String, Object> answers = right();
    answers.remove(key);
    assertThat(problems(answers)).containsExactly(problem);
  }

  @Test
  void aTickThatIsRequiredHasToBeSet() {
    assertThat(problemsWith("agreed", false)).containsExactly("Fill in “Agreed”.");
    assertThat(problemsWith("urgent", false)).isEmpty();
  }

  @Test
  void blankIsNotAnAnswer() {
    assertThat(problemsWith("title", "  ")).containsExactly("Fill in “Title”.");
  }

  @Test
  void textHasItsLengthAndForm() {
    assertThat(problemsWith("title", "ab"))
        .containsExactly("Write at least 3 characters in “Title”.");
    assertThat(problemsWith("title", "abcdefghijk"))
        .containsExactly("Shorten “Title” to 10 characters; it has 11.");
    assertThat(problemsWith("title", "abcdefghij")).isEmpty();
    assertThat(problemsWith("code", "abc"))
        .containsExactly("“Code” is not in the form that is asked for.");
    assertThat(problemsWith("code", "ABC")).isEmpty();
    assertThat(problemsWith("title", 5)).containsExactly("“Title” is a text.");
    assertThat(problemsWith("code", List.of("ABC"))).containsExactly("“Code” is a text.");
  }

  @Test
  void textWithoutALimitHasTheEnginesLimit() {
    Map<String, Object> answers = right();
    answers.put("decision", "refuse");
    answers.put("reason", "x".repeat(4001));
    assertThat(problems(answers))
        .containsExactly("Shorten “Reason” to 4,000 characters; it has 4,001.");
  }

  @Test
  void numbersHaveTheirBounds() {
    assertThat(problemsWith("pupils", 0)).containsExactly("“Pupils” is at least 1.");
    assertThat(problemsWith("pupils", 31)).containsExactly("“Pupils” is at most 30.");
    assertThat(problemsWith("pupils", 30)).isEmpty();
    assertThat(problemsWith("pupils", "many")).containsExactly("“Pupils” is a number.");
  }

  @Test
  void whatIsNoNumberHasNoBounds() {
    assertThat(problemsWith("pupils", Double.NaN)).containsExactly("“Pupils” is a number.");
    assertThat(problemsWith("pupils", Double.POSITIVE_INFINITY))
        .containsExactly("“Pupils” is a number.");
    assertThat(problemsWith("pupils", " ")).containsExactly("“Pupils” is a number.");
    assertThat(problemsWith("pupils", "")).isEmpty();
  }

  @Test
  void textHasNoCharactersThatCannotBeShown() {
    assertThat(problemsWith("title", "Spo\u0000rts"))
        .containsExactly("“Title” has a character in it that cannot be shown. Type it anew.");
    assertThat(problemsWith("title", "two\nlines")).isEmpty();
    assertThat(problemsWith("code", " ".repeat(5000)))
        .containsExactly("Shorten “Code” to 4,000 characters; it has 5,000.");
  }

  @Test
  void aFieldInAHiddenGroupIsNotAskedEither() {
    List<FormField> fields =
        FormFile.fields(
            json(
                """
                {"components": [{"type": "group", "conditional": {"hide": "=outer"},
                  "components": [{"type": "textfield", "key": "why", "label": "Why",
                    "conditional": {"hide": "=inner"}, "validate": {"required": true}}]}]}"""));
    assertThat(hiddenBy(fields, Map.of("outer", true))).isEmpty();
    assertThat(hiddenBy(fields, Map.of("inner", true))).isEmpty();
    assertThat(hiddenBy(fields, Map.of())).containsExactly("Fill in “Why”.");
  }

  /** What the case already knows hides as well as what is answered. */
  private static List<String> hiddenBy(List<FormField> fields, Map<String, Object> known) {
    return FormRules.problems(
        fields, Map.of(), known, (condition, seen) -> seen.containsKey(condition.substring(1)));
  }

  @Test
  void onlyOfferedAnswersCount() {
    assertThat(problemsWith("decision", "maybe"))
        .contains("Choose one of the answers offered for “Decision”.");
    assertThat(problemsWith("uses", List.of("image", "name")))
        .containsExactly("Choose one of the answers offered for “Uses”.");
    assertThat(problemsWith("uses", List.of("image", "video"))).isEmpty();
    assertThat(problemsWith("uses", "image")).containsExactly("“Uses” is a list.");
    assertThat(problemsWith("uses", Arrays.asList("image", 4)))
        .containsExactly("Choose from the answers offered for “Uses”.");
  }

  @Test
  void datesAreDates() {
    assertThat(problemsWith("on", "2026-02-30")).containsExactly("“On” is not a date.");
    assertThat(problemsWith("on", "2026-11-20")).isEmpty();
    assertThat(problemsWith("on", "2026-11-20T09:00Z")).isEmpty();
    assertThat(problemsWith("on", "2026-11-20 or so")).containsExactly("“On” is not a date.");
    assertThat(problemsWith("on", 20261120)).containsExactly("“On” is a date.");
  }

  @Test
  void aHiddenFieldIsNeitherAskedNorTaken() {
    assertThat(problemsWith("reason", "because"))
        .containsExactly("“Reason” is not asked here. Leave it out.");
    assertThat(problemsWith("decision", "refuse")).containsExactly("Fill in “Reason”.");
  }

  @Test
  void whatIsOnlyShownCannotBeChanged() {
    assertThat(problemsWith("shown", "as it is")).isEmpty();
    assertThat(problemsWith("shown", "otherwise"))
        .containsExactly("“Shown” cannot be changed here.");
  }

  @Test
  void whatTheFormDoesNotHaveIsRefused() {
    assertThat(problemsWith("requestedBy", "headteacher.obs"))
        .containsExactly("This form has no field “requestedBy”.");
  }

  @Test
  void aFieldThatCannotBeCheckedIsNoFormOfOurs() {
    assertThatThrownBy(
            () ->
                FormFile.fields(
                    json("{\"components\": [{\"type\": \"filepicker\", \"key\": \"file\"}]}")))
        .hasMessageContaining("filepicker");
  }
}
