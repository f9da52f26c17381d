package org.countersign.staffconcern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;

/**
 * A step of the team: what is said goes into the concern's journal; the case keeps the decision and
 * what gateways ask for. The form's file says what must be filled in, the rule what else holds.
 */
public class ConcernStep implements SubmissionRule {

  private final String procedure;
  private final String element;
  private final String title;
  private final ConcernJournal journal;
  private final Rule rule;

  public ConcernStep(
      String procedure, String element, String title, ConcernJournal journal, Rule rule) {
    this.procedure = procedure;
    this.element = element;
    this.title = title;
    this.journal = journal;
    this.rule = rule;
  }

  /** What a step asks besides its form, and what the case keeps of it besides the decision. */
  public interface Rule {

    /** Nothing besides. */
    Rule NONE = new Rule() {};

    default List<String> problems(Submission sent) {
      return List.of();
    }

    default Map<String, Object> facts(Submission sent) {
      return Map.of();
    }
  }

  @Override
  public String procedure() {
    return procedure;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public List<String> problems(Submission sent) {
    return rule.problems(sent);
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    journal.add(concern(sent), procedure, element, title, sent.answers(), sent.actor().userId());
    Map<String, Object> kept = new HashMap<>(rule.facts(sent));
    kept.put(DecisionForm.DECISION, sent.answers().get(DecisionForm.DECISION));
    return kept;
  }

  /** The register's id of the concern that a step is about. */
  public static String concern(Submission sent) {
    return String.valueOf(sent.known().get(StaffConcerns.CONCERN));
  }
}
