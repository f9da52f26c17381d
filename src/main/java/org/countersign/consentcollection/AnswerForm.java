package org.countersign.consentcollection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Reads a yes or no to each line of a form; none of them has an answer beforehand. */
class AnswerForm {

  static final String YES = "yes";
  static final String NO = "no";

  private final Map<Line, Boolean> answers = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  /**
   * @param wanted every line that has to be answered
   * @param forSome whether consent may be given for some uses only
   */
  AnswerForm(
      List<Line> wanted, MultiValueMap<String, String> sent, LineWords words, boolean forSome) {
    for (Line line : wanted) {
      List<String> given = sent.getOrDefault(line.field(), List.of());
      if (given.equals(List.of(YES)) || given.equals(List.of(NO))) {
        answers.put(line, given.get(0).equals(YES));
      } else {
        problems.put(
            line.field(),
            "%s, %s: say yes or no."
                .formatted(words.platform(line.platform()), LineWords.use(line.use())));
      }
    }
    if (problems.isEmpty() && !forSome && Set.copyOf(answers.values()).size() > 1) {
      problems.put(
          wanted.get(0).field(),
          "At this school it is yes to all, or no to all. Answer all alike.");
    }
  }

  Map<Line, Boolean> answers() {
    return answers;
  }

  /** What to change, by the field that it is about. */
  Map<String, String> problems() {
    return problems;
  }
}
