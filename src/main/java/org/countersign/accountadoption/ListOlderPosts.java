package org.countersign.accountadoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.countersign.account.OlderPost;
import org.countersign.account.OlderPosts;
import org.countersign.account.OlderPosts.Search;
import org.countersign.account.PostLines;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.springframework.stereotype.Component;

/**
 * Somebody lists older posts that show children, says how far they looked, and from which day on
 * nothing is missing.
 */
@Component
class ListOlderPosts implements SubmissionRule {

  private static final List<String> DECISIONS = List.of("listed");
  private static final String POSTS = "olderPosts";
  private static final String EXTENT = "extent";
  private static final String HOW = "how";
  private static final String FROM = "completeFrom";
  private static final int LONGEST_LIST = 100_000;

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final PostLines lines;
  private final SocialAccounts accounts;
  private final OlderPosts posts;
  private final Clock clock;

  ListOlderPosts(
      CaseAdoption adoptions,
      AdoptionRegister register,
      PostLines lines,
      SocialAccounts accounts,
      OlderPosts posts,
      Clock clock) {
    this.adoptions = adoptions;
    this.register = register;
    this.lines = lines;
    this.accounts = accounts;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public String procedure() {
    return NameAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "listOlderPosts";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, POSTS, EXTENT, HOW, FROM));
    NoSecrets.check(sent.answers(), answers);
    DecisionForm.decision(answers, DECISIONS);
    read(answers, sent.school(), register.said(adoptions.of(sent)).openedOn());
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Adoption adoption = adoptions.of(sent);
    String by = sent.actor().userId();
    Found found =
        read(new Answers(sent.answers()), sent.school(), register.said(adoption).openedOn());
    SocialAccount account = accounts.byId(sent.school(), adoption.account()).orElseThrow();
    posts.add(account, found.posts(), found.search(), by, adoption.caseKey());
    register.add(adoption, element(), "listed", "", Map.of(), by);
    return Map.of(DecisionForm.DECISION, "listed");
  }

  private record Found(List<OlderPost> posts, Search search) {}

  /** To be used only where the answers have no problems. */
  private Found read(Answers answers, String school, LocalDate openedOn) {
    String extent = answers.choice(EXTENT, "How far you looked", Search.EXTENTS);
    String how = answers.text(HOW, "How you looked", 2_000, true);
    LocalDate from = answers.day(FROM, "Nothing is missing from");
    if (from != null && from.isAfter(LocalDate.now(clock))) {
      answers.problem("“Nothing is missing from” is still to come. Give today or a day before.");
    }
    if (from != null && !extent.equals("all") && !from.isAfter(openedOn)) {
      answers.problem(
          "“Nothing is missing from” is the first day of the account, so you looked through all of"
              + " it. Change one of the two answers.");
    }
    if (from != null && extent.equals("none") && from.isBefore(LocalDate.now(clock))) {
      answers.problem(
          "You looked at none, so nobody knows that nothing is missing from a day that is past. Give"
              + " today under “Nothing is missing from”, or look through them.");
    }
    List<OlderPost> found =
        lines.read(answers.text(POSTS, "Older posts", LONGEST_LIST, false), school, answers);
    if (extent.equals("none") && !found.isEmpty()) {
      answers.problem("You list posts, so you looked at some. Change “How far you looked”.");
    }
    return new Found(found, from == null ? null : new Search(extent, how, from));
  }
}
