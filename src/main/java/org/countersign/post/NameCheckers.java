package org.countersign.post;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.post.CheckerRules.Outcome;
import org.springframework.stereotype.Component;

/** Names who checks the post, as the policy answered, and never who wrote it. */
@Component
class NameCheckers implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;
  private final CheckerRules rules;
  private final TellAuthor author;

  NameCheckers(CasePost posts, PostRegister register, CheckerRules rules, TellAuthor author) {
    this.posts = posts;
    this.register = register;
    this.rules = rules;
    this.author = author;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    List<String> editors =
        Arrays.asList(((String) execution.getVariable(PostFacts.AUTHORS)).split(","));
    Draft draft = register.draft(post);
    Outcome outcome =
        rules.decide(
            post.school(),
            CasePost.row(execution, "postChecker"),
            CasePost.row(execution, "otherChecker"),
            editors,
            draft.checker());
    if (outcome instanceof Outcome.Somebody somebody) {
      register.checkedBy(post.id(), somebody.choice());
      execution.setVariable("checkerRoles", String.join(",", somebody.choice().roles()));
      execution.setVariable("checkerNamed", somebody.choice().named());
      execution.setVariable("check", "somebody");
    } else if (outcome instanceof Outcome.NotNeeded && !draft.unrecognisable().isEmpty()) {
      comesBack(
          execution,
          post,
          "Nobody would look whether a child can be recognised. Take the child out, or ask to have"
              + " it checked.");
      execution.setVariable("check", "nobody-may");
    } else if (outcome instanceof Outcome.NotNeeded notNeeded) {
      register.checkedBy(
          post.id(), new CheckerChoice(List.of(), null, notNeeded.clause(), notNeeded.basis()));
      execution.setVariable("check", "nobody-has-to");
    } else if (outcome instanceof Outcome.Nobody nobody) {
      comesBack(execution, post, nobody.words());
      execution.setVariable("check", "nobody-may");
    }
  }

  private void comesBack(DelegateExecution execution, Post post, String why) {
    register.sayWhy(post.id(), why);
    author.comesBack(
        post,
        execution.getActivityInstanceId(),
        why,
        List.of("ours: nobody checks their own post, and what has to be checked is"));
  }
}
