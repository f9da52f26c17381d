package org.countersign.takedown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.OlderPost;
import org.countersign.account.PostLines;
import org.countersign.consent.Child;
import org.countersign.takedown.OlderSearches.Found;
import org.springframework.stereotype.Component;

/** Whoever runs the account says what they found in posts that are not on record, or why not. */
@Component
class SearchOlderPosts implements SubmissionRule {

  static final String TASK = "searchOlderPosts";
  static final String POSTS = "olderPosts";
  static final String HOW = "how";
  static final String WHY_NOT = "whyNot";
  static final String CHILDREN = "children";

  private static final List<String> DECISIONS = List.of("found", "nothing", "not-done");
  private static final int LONGEST_LIST = 100_000;
  private static final int LONGEST = 1_000;

  private final CaseSearch cases;
  private final OlderSearches searches;
  private final PostLines lines;

  SearchOlderPosts(CaseSearch cases, OlderSearches searches, PostLines lines) {
    this.cases = cases;
    this.searches = searches;
    this.lines = lines;
  }

  @Override
  public String procedure() {
    return CaseSearch.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, POSTS, HOW, WHY_NOT, CHILDREN));
    String decision = DecisionForm.decision(answers, DECISIONS);
    OlderSearch search = cases.of(sent);
    how(answers);
    if (!isForAll(answers, search)) {
      answers.problem(
          "Somebody else is to be looked for as well since you opened this. Open the task again.");
    }
    if (decision.equals("not-done")) {
      whyNot(answers);
    }
    if (decision.equals("found")
        && found(answers, search).isEmpty()
        && answers.problems().isEmpty()) {
      answers.problem("No post is listed. List what you found, or say that you found nothing.");
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, DECISIONS);
    String by = sent.actor().userId();
    OlderSearch search = searches.last(cases.of(sent));
    if (!isForAll(answers, search)) {
      throw new IllegalStateException("Somebody was added to the search at the same moment");
    }
    switch (decision) {
      case "not-done" -> searches.notSearched(search, whyNot(answers), how(answers), by);
      case "found" -> searches.searched(search, found(answers, search), how(answers), by);
      default -> searches.searched(search, List.of(), how(answers), by);
    }
    return Map.of(DecisionForm.DECISION, decision);
  }

  /** Whether the form showed everybody whom it is for: others may have been added, never taken. */
  private static boolean isForAll(Answers answers, OlderSearch search) {
    return answers
        .text(CHILDREN, "Number of searches", 10, true)
        .equals(String.valueOf(search.asked().size()));
  }

  private static String how(Answers answers) {
    return answers.text(HOW, "How you looked, or what stood in the way", LONGEST, true);
  }

  private static WhyNot whyNot(Answers answers) {
    List<String> offered = Stream.of(WhyNot.values()).map(WhyNot::id).toList();
    String id = answers.choice(WHY_NOT, "Why it could not be searched", offered);
    return id.isEmpty() ? null : WhyNot.byId(id);
  }

  /** Where one child alone is looked for, whoever is not named is that child. */
  private List<Found> found(Answers answers, OlderSearch search) {
    Set<Child> wanted =
        search.asked().stream().map(OlderSearch.For::child).collect(Collectors.toSet());
    List<OlderPost> posts =
        lines.read(
            answers.text(POSTS, "Older posts", LONGEST_LIST, true), search.school(), answers);
    for (OlderPost post : posts) {
      if (children(post, wanted).isEmpty()) {
        answers.problem(
            "Nobody whom you were to look for is named beside %s. Name at least one of them."
                .formatted(post.link()));
      }
    }
    return posts.stream()
        .map(
            post ->
                new Found(
                    new PostLink(search.account(), post.link(), post.postedOn()),
                    children(post, wanted)))
        .toList();
  }

  private static Set<Child> children(OlderPost post, Set<Child> wanted) {
    if (post.pupils().isEmpty() && wanted.size() == 1) {
      return wanted;
    }
    Set<Child> named = post.pupils().stream().map(Child::pupil).collect(Collectors.toSet());
    Set<Child> both = new HashSet<>(wanted);
    both.retainAll(named);
    return both;
  }
}
