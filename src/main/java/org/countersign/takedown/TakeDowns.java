package org.countersign.takedown;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.consent.Child;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.takedown.OlderSearch.For;
import org.countersign.takedown.TakeDownTable.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools' take-downs. It works in the caller's transaction and does not ask who may do it:
 * that is the procedure's rule.
 *
 * <p>When the last of a cause is decided, the case of that number is told {@code TakeDownsDone}. It
 * may hear it more than once, and a case that was not there yet hears nothing: ask the {@link
 * #tally} before waiting.
 */
@Service
public class TakeDowns {

  /** What a cause is told when its last take-down is decided. */
  public static final String DONE = "TakeDownsDone";

  private final TakeDownTable table;
  private final TallyTable tallies;
  private final AnswerTable answers;
  private final PostRegister posts;
  private final Clock clock;

  TakeDowns(
      TakeDownTable table,
      TallyTable tallies,
      AnswerTable answers,
      PostRegister posts,
      Clock clock) {
    this.table = table;
    this.tallies = tallies;
    this.answers = answers;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Notes each post as to be taken down, or kept on a basis, once for each cause and post. Their
   * cases open soon after the commit, each in a transaction of its own.
   *
   * @param causeCase number of the case that asks for it
   * @param child whom it is about; null where it is about the posts as a whole, which then cannot
   *     stay with another picture
   * @param posts that are out; others are passed over
   * @return how many were added
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int ask(String causeCase, Reason reason, Child child, Collection<Post> posts) {
    return ask(causeCase, reason, child, posts, false);
  }

  /**
   * As {@link #ask(String, Reason, Child, Collection)}.
   *
   * @param removalAsked whether the family asked expressly for removal: where the policy's answer
   *     to {@code earlier-posts} then is to remove, nothing is kept (OIEA 4.6b)
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int ask(
      String causeCase, Reason reason, Child child, Collection<Post> posts, boolean removalAsked) {
    return posts.isEmpty()
        ? 0
        : table.add(
            posts.iterator().next().school(),
            new For(causeCase, reason, child, removalAsked),
            posts.stream().filter(post -> post.posting() != null).map(TakeDowns::target).toList(),
            null,
            now());
  }

  /**
   * Notes each link as to be taken down, or kept on a basis, once for each cause and link. One that
   * the register of posts has is that post.
   *
   * @param search id of the search by hand that found them, or null
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void askLinks(String school, For asked, List<PostLink> links, String search) {
    List<Target> targets = links.stream().map(link -> target(school, link)).toList();
    // Whoever found it by hand has just seen it: it is out, whatever was said of it before.
    targets.stream()
        .filter(target -> target.post() != null)
        .flatMap(target -> posts.byId(school, target.post()).stream())
        .filter(post -> search != null && !post.isOut())
        .forEach(post -> posts.outAgain(post, asked.child()));
    table.add(school, asked, targets, search, now());
  }

  /** The post that the register has at that link, or the link alone. */
  Target target(String school, PostLink link) {
    return posts
        .postedAs(school, link.account(), link.address())
        .map(TakeDowns::target)
        .orElseGet(() -> new Target(null, link));
  }

  private static Target target(Post post) {
    return new Target(post.id(), new PostLink(post.account(), post.posting().link(), null));
  }

  /** How far those of a cause are, its searches by hand among what is open. */
  public Tally tally(String school, String causeCase) {
    return tallies.of(school, causeCase);
  }

  /** How far those of the school's causes are of which one is open, by the number of the case. */
  public Map<String, Tally> unfinished(String school) {
    return tallies.unfinished(school);
  }

  /** Those of a cause, in the order in which they were asked. */
  public List<TakeDown> of(String school, String causeCase) {
    return table.of(school, causeCase);
  }

  /** All that are about the child, in the order in which they were asked. */
  public List<TakeDown> about(String school, Child child) {
    return table.about(school, child);
  }

  /** That of a case. */
  Optional<TakeDown> byCase(String caseKey) {
    return table.byCase(caseKey);
  }

  Optional<TakeDown> byId(String school, String id) {
    return table.byId(id).filter(one -> one.school().equals(school));
  }

  /** What the policy's answer leaves. */
  @Transactional(propagation = Propagation.MANDATORY)
  void mayKeep(TakeDown takeDown, boolean mayKeep) {
    table.mayKeep(takeDown.id(), mayKeep);
  }

  /**
   * Somebody asks to keep it.
   *
   * @param by username
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void askToKeep(TakeDown takeDown, Basis basis, String why, String by) {
    answers.askToKeep(takeDown.id(), basis, why, by);
  }

  /** What the data lead says of that. */
  @Transactional(propagation = Propagation.MANDATORY)
  void answered(TakeDown takeDown, String why) {
    answers.answered(takeDown.id(), why);
  }

  /**
   * What whoever took it down checked.
   *
   * @param pictureHash of the picture in place of the old one, or null
   * @param places answer by place; see {@link Places}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void checked(
      TakeDown takeDown,
      String how,
      String pictureHash,
      Map<String, String> places,
      String placesWhy) {
    answers.checked(takeDown.id(), how, pictureHash, placesWhy);
    answers.places(takeDown.id(), places);
  }

  /**
   * It is gone.
   *
   * @param replaced whether the post stays with another picture
   * @param by username
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void removed(TakeDown takeDown, boolean replaced, String by) {
    answers.decided(takeDown.id(), replaced ? State.REPLACED : State.REMOVED, by, now());
  }

  /**
   * It is kept.
   *
   * @param by username of who accepted it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void kept(TakeDown takeDown, String by) {
    answers.decided(takeDown.id(), State.KEPT, by, now());
  }

  /** It can be seen again. */
  @Transactional(propagation = Propagation.MANDATORY)
  void openAgain(TakeDown takeDown) {
    answers.openAgain(takeDown.id());
  }

  /** Answers of the copies elsewhere, by place. */
  Map<String, String> places(TakeDown takeDown) {
    return answers.placesOf(takeDown.id());
  }

  /** As the databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
