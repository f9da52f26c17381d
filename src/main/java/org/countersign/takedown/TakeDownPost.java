package org.countersign.takedown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/** Whoever runs the account says that the post is gone, that its picture is another, or asks. */
@Component
class TakeDownPost implements SubmissionRule {

  static final String TASK = "takeDownPost";
  static final String REMOVED = "removed";
  static final String REPLACED = "replaced";
  static final String KEEP = "keep";

  private static final String CHECKED = "howChecked";
  private static final String BASIS = "basis";
  private static final String PICTURE = "media";
  private static final int LONGEST = 1_000;

  private final CaseTakeDown cases;
  private final TakeDowns takeDowns;
  private final Pictures pictures;

  TakeDownPost(CaseTakeDown cases, TakeDowns takeDowns, Pictures pictures) {
    this.cases = cases;
    this.takeDowns = takeDowns;
    this.pictures = pictures;
  }

  @Override
  public String procedure() {
    return CaseTakeDown.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Set<String> fields = new TreeSet<>(Places.fields());
    fields.addAll(Set.of(DecisionForm.DECISION, DecisionForm.REASON, CHECKED, BASIS, PICTURE));
    answers.only(fields);
    String decision = decision(answers, sent);
    if (decision.equals(KEEP)) {
      basis(answers);
      DecisionForm.reason(answers, KEEP, Set.of());
    } else if (!decision.isEmpty()) {
      answers.text(CHECKED, "How you checked it", LONGEST, true);
      Places.read(answers);
      if (decision.equals(REPLACED)) {
        pictures.check(answers.ids(PICTURE, "The new picture"), sent, answers);
      }
    }
    return answers.problems();
  }

  /** What the post and the policy leave open. */
  private String decision(Answers answers, Submission sent) {
    String decision = DecisionForm.decision(answers, List.of(REMOVED, REPLACED, KEEP));
    if (decision.equals(KEEP) && !mayKeep(sent)) {
      answers.problem("This post cannot be kept. Take it down, or replace its picture.");
    }
    if (decision.equals(REPLACED) && !pictures.mayReplace(cases.of(sent))) {
      answers.problem(
          "Only the picture of a group can be replaced, where the child is the one it is about"
              + " and the post names nobody. Take this post down.");
    }
    return decision;
  }

  private static boolean mayKeep(Submission sent) {
    return Boolean.TRUE.equals(sent.known().get(CaseTakeDown.MAY_KEEP));
  }

  private static Basis basis(Answers answers) {
    List<String> offered = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      offered.add(basis.id());
    }
    return Basis.byId(answers.choice(BASIS, "Basis", offered)).orElse(null);
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    String decision = decision(answers, sent);
    TakeDown takeDown = cases.of(sent);
    String by = sent.actor().userId();
    Map<String, Object> kept = new HashMap<>();
    kept.put(DecisionForm.DECISION, decision);
    if (decision.equals(KEEP)) {
      takeDowns.askToKeep(
          takeDown, basis(answers), DecisionForm.reason(answers, KEEP, Set.of()), by);
      kept.put(CaseTakeDown.KEEP_ASKED_BY, by);
    } else {
      String hash =
          decision.equals(REPLACED)
              ? pictures.keep(answers.ids(PICTURE, "The new picture"), takeDown, by)
              : null;
      takeDowns.checked(
          takeDown,
          answers.text(CHECKED, "How you checked it", LONGEST, true),
          hash,
          Places.read(answers),
          Places.why(answers));
      kept.put(CaseTakeDown.TAKEN_DOWN_BY, by);
    }
    return kept;
  }
}
