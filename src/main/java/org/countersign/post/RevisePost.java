package org.countersign.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.evidence.Media;
import org.springframework.stereotype.Component;

/** The author sends a changed version, or withdraws the post. */
@Component
class RevisePost implements SubmissionRule {

  static final String TASK = "reviseDraft";

  private static final String RESUBMIT = "resubmit";
  private static final String WITHDRAW = "withdraw";

  private final DraftForm form;
  private final DraftRules rules;
  private final PostFacts facts;
  private final PostRegister register;
  private final PostNotes notes;
  private final TaskPost tasks;
  private final Media media;
  private final TellAuthor author;

  RevisePost(
      DraftForm form,
      DraftRules rules,
      PostFacts facts,
      PostRegister register,
      PostNotes notes,
      TaskPost tasks,
      Media media,
      TellAuthor author) {
    this.form = form;
    this.rules = rules;
    this.facts = facts;
    this.register = register;
    this.notes = notes;
    this.tasks = tasks;
    this.media = media;
    this.author = author;
  }

  @Override
  public String procedure() {
    return StartPost.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(fields());
    String decision = DecisionForm.decision(answers, List.of(RESUBMIT, WITHDRAW));
    DecisionForm.reason(answers, decision, Set.of(RESUBMIT));
    if (!decision.equals(RESUBMIT)) {
      return answers.problems();
    }
    Draft draft = form.read(answers);
    if (!answers.problems().isEmpty()) {
      return answers.problems();
    }
    Post post = tasks.of(sent.school(), sent.known());
    return rules.problems(
        sent.school(),
        sent.actor().userId(),
        post.caseKey(),
        Set.copyOf(editors(post, sent)),
        draft);
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Post post = tasks.of(sent.school(), sent.known());
    String editor = sent.actor().userId();
    String decision = DecisionForm.decision(answers, List.of(RESUBMIT, WITHDRAW));
    String reason = DecisionForm.reason(answers, decision, Set.of(RESUBMIT));
    notes.review(post, element(), decision, reason, Map.of(), sent);
    author.doneInTheirPlace(post, element(), editor, decision.equals(WITHDRAW), reason);
    if (decision.equals(WITHDRAW)) {
      return DecisionForm.kept(decision, "");
    }
    Draft draft = form.read(answers);
    media.attach(draft.media(), post.caseKey(), post.school(), editor);
    register.revise(post, draft, editor);
    Map<String, Object> kept = changed(facts.of(post.id(), editors(post, sent), draft), sent);
    kept.put(DecisionForm.DECISION, decision);
    return kept;
  }

  private List<String> editors(Post post, Submission sent) {
    List<String> editors = new ArrayList<>(register.editors(post.id()));
    if (!editors.contains(sent.actor().userId())) {
      editors.add(sent.actor().userId());
    }
    return editors;
  }

  /** Each write of a variable stays in history for years. */
  private static Map<String, Object> changed(Map<String, Object> facts, Submission sent) {
    Map<String, Object> changed = new HashMap<>(facts);
    changed
        .entrySet()
        .removeIf(fact -> Objects.equals(fact.getValue(), sent.known().get(fact.getKey())));
    return changed;
  }

  private static Set<String> fields() {
    Set<String> fields = new HashSet<>(DraftForm.FIELDS);
    fields.addAll(List.of(DecisionForm.DECISION, DecisionForm.REASON, DraftForm.UNRECOGNISABLE));
    return fields;
  }
}
