package org.countersign.takedown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.springframework.stereotype.Component;

/**
 * The start form: somebody names what is to be taken down, by the number of its sign-off or by its
 * link. A post that was taken down and can be seen again, and one that was kept on a basis that no
 * longer holds, are named in the same way: the new take-down then knows the one before.
 */
@Component
class NameTakeDown implements SubmissionRule {

  static final String WHAT = "what";
  static final String POST = "post";
  static final String LINK = "link";
  static final String ACCOUNT = "account";

  private final NamedTakeDowns takeDowns;
  private final TakeDownReaders readers;
  private final PostRegister posts;
  private final SocialAccounts accounts;

  NameTakeDown(
      NamedTakeDowns takeDowns,
      TakeDownReaders readers,
      PostRegister posts,
      SocialAccounts accounts) {
    this.takeDowns = takeDowns;
    this.readers = readers;
    this.posts = posts;
    this.accounts = accounts;
  }

  @Override
  public String procedure() {
    return CaseTakeDown.PROCEDURE;
  }

  @Override
  public String element() {
    return "takeDownAsked";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(WHAT, POST, DecisionForm.LINK, ACCOUNT, DecisionForm.REASON));
    if (!readers.mayName(sent.actor(), sent.school())) {
      return List.of("Tell the school office or the data protection lead: they enter it.");
    }
    why(answers);
    link(answers, sent.school())
        .flatMap(link -> takeDowns.last(sent.school(), link))
        .filter(last -> !last.isDecided())
        .ifPresent(
            last ->
                answers.problem(
                    "It is being taken down already%s. Nothing was entered twice."
                        .formatted(last.caseKey() == null ? "" : ", as " + last.caseKey())));
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    TakeDown named =
        takeDowns.name(
            sent.school(),
            link(answers, sent.school()).orElseThrow(),
            why(answers),
            sent.actor().userId());
    return new HashMap<>(CaseTakeDown.facts(named.id(), named.removalAsked()));
  }

  private static String why(Answers answers) {
    return answers.text(DecisionForm.REASON, "Why it is to go", DecisionForm.LONGEST_REASON, true);
  }

  /** Empty where something is wrong, which the answers then have. */
  private Optional<PostLink> link(Answers answers, String school) {
    String what = answers.choice(WHAT, "What is to go?", List.of(POST, LINK));
    if (what.equals(POST)) {
      return registered(answers, school);
    }
    if (what.isEmpty()) {
      return Optional.empty();
    }
    String link = DecisionForm.link(answers, "Link", "the post’s");
    List<String> known = accounts.all(school).stream().map(SocialAccount::id).toList();
    String account = answers.choice(ACCOUNT, "On which account?", known);
    return link.isEmpty() || account.isEmpty()
        ? Optional.empty()
        : Optional.of(new PostLink(account, link, null));
  }

  private Optional<PostLink> registered(Answers answers, String school) {
    String number = answers.text(POST, "Number of the post", 255, true);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<Post> post = posts.byCase(number).filter(one -> one.school().equals(school));
    if (post.isEmpty()) {
      answers.problem(
          "There is no post %s at this school. Look the number up in the list of posts, or give its"
                  .formatted(number)
              + " link instead.");
    } else if (post.get().posting() == null) {
      answers.problem(
          "%s was never published, so there is nothing to take down.".formatted(number));
    }
    return post.filter(one -> one.posting() != null)
        .map(one -> new PostLink(one.account(), one.posting().link(), null));
  }
}
