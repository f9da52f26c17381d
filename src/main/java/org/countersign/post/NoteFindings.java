package org.countersign.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.post.Finding.Weight;
import org.springframework.stereotype.Component;

/** Keeps what the content rules say, and says whether the author has to change something. */
@Component
class NoteFindings implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;
  private final PostNotes notes;
  private final SocialAccounts accounts;

  NoteFindings(CasePost posts, PostRegister register, PostNotes notes, SocialAccounts accounts) {
    this.posts = posts;
    this.register = register;
    this.notes = notes;
    this.accounts = accounts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    List<Finding> findings = new ArrayList<>();
    CasePost.rows(execution, "contentFindings").forEach(row -> findings.add(finding(row)));
    if (accounts.byId(post.school(), post.account()).filter(SocialAccount::isOpen).isEmpty()) {
      findings.add(
          new Finding(
              "account",
              Weight.STOP,
              "The account is no longer open. Choose another one.",
              "ours: nothing is posted from an account that is not open",
              "ours"));
    }
    findings.sort(Comparator.comparing(Finding::weight));
    notes.findings(post, findings);
    boolean held = Boolean.TRUE.equals(execution.getVariable(CheckConsent.HELD));
    boolean stopped = findings.stream().anyMatch(found -> found.weight() == Weight.STOP);
    execution.setVariable("flagged", findings.stream().anyMatch(f -> f.weight() == Weight.FLAG));
    execution.setVariable("mayGoOn", held && !stopped);
    if (!held || stopped) {
      register.sayWhy(post.id(), Why.of(held, stopped));
    }
  }

  /** What a table may not answer stops the post: a person looks. */
  private static Finding finding(Map<String, Object> row) {
    return new Finding(
        text(row, "point"),
        Weight.byId(text(row, "finding")).orElse(Weight.STOP),
        text(row, "says"),
        text(row, "clause"),
        text(row, "basis"));
  }

  private static String text(Map<String, Object> row, String output) {
    return String.valueOf(row.get(output));
  }
}
