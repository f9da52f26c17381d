package org.countersign.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/** The request for a post: what is wrong with it, and what of it goes to the register. */
@Component
class StartPost implements SubmissionRule {

  static final String PROCEDURE = "post-sign-off";

  private final DraftForm form;
  private final DraftRules rules;
  private final PostFacts facts;
  private final PostRegister register;

  StartPost(DraftForm form, DraftRules rules, PostFacts facts, PostRegister register) {
    this.form = form;
    this.rules = rules;
    this.facts = facts;
    this.register = register;
  }

  @Override
  public String procedure() {
    return PROCEDURE;
  }

  @Override
  public String element() {
    return "postAsked";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(DraftForm.FIELDS);
    Draft draft = form.read(answers);
    if (!answers.problems().isEmpty()) {
      return answers.problems();
    }
    String author = sent.actor().userId();
    return rules.problems(sent.school(), author, null, Set.of(author), draft);
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Draft draft = form.read(new Answers(sent.answers()));
    String author = sent.actor().userId();
    String id = register.ask(sent.school(), draft, author);
    return facts.of(id, List.of(author), draft);
  }
}
