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

  /** A person has to see it, under a policy that asks nobody else too. */
  private static final Finding UNRECOGNISABLE =
      new Finding(
          "unrecognisable",
          Weight.FLAG,
          "A child without consent is in it, whom nobody can recognise, as its author says. Look"
              + " whether that is so.",
          "BPET:6-8a; WMAT:7.8a; ours: blurring replaces no consent unless a second person confirms"
              + " that nobody can be recognised",
          "ours");

  private final CasePost posts;
  private final PostRegister register;
  private final PostNotes notes;
  private final SocialAccounts accounts;
  private final TellAuthor author;

  NoteFindings(
      CasePost posts,
      PostRegister register,
      PostNotes notes,
      SocialAccounts accounts,
      TellAuthor author) {
    this.posts = posts;
    this.register = register;
    this.notes = notes;
    this.accounts = accounts;
    this.author = author;
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
    if (!register.draft(post).unrecognisable().isEmpty()) {
      findings.add(UNRECOGNISABLE);
    }
    findings.sort(Comparator.comparing(Finding::weight));
    notes.findings(post, findings);
    boolean held = Boolean.TRUE.equals(execution.getVariable(CheckConsent.HELD));
    boolean stopped = findings.stream().anyMatch(found -> found.weight() == Weight.STOP);
    boolean unchanged = isReturned(post);
    execution.setVariable("flagged", findings.stream().anyMatch(f -> f.weight() == Weight.FLAG));
    execution.setVariable("mayGoOn", held && !stopped && !unchanged);
    if (!held || stopped) {
      String why = Why.of(held, stopped);
      register.sayWhy(post.id(), why);
      author.comesBack(post, execution.getActivityInstanceId(), why, clauses(held, findings));
    } else if (unchanged) {
      register.sayWhy(post.id(), Why.STILL_RETURNED);
    }
  }

  private static List<String> clauses(boolean held, List<Finding> findings) {
    List<String> clauses = new ArrayList<>();
    if (!held) {
      clauses.add("ours: no child appears without consent for each use");
    }
    findings.stream()
        .filter(found -> found.weight() == Weight.STOP)
        .map(Finding::clause)
        .forEach(clauses::add);
    return clauses;
  }

  /** What somebody returned stays with its author, whatever interrupts it, until it is changed. */
  private boolean isReturned(Post post) {
    return notes.reviews(post.id()).stream()
        .filter(review -> review.version() == post.version())
        .findFirst()
        .filter(review -> review.decision().equals("return"))
        .isPresent();
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
