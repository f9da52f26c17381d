package org.countersign.post;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.countersign.consent.Child;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools' posts, from the request until they are out and after. Versions, findings and
 * decisions are added and never changed. It works in the caller's transaction and does not ask who
 * may do it: that is the procedure's rule.
 */
@Service
public class PostRegister {

  private final PostTable posts;
  private final VersionTable versions;
  private final Clock clock;

  PostRegister(PostTable posts, VersionTable versions, Clock clock) {
    this.posts = posts;
    this.versions = versions;
    this.clock = clock;
  }

  /** The post of that id in the school. */
  public Optional<Post> byId(String school, String id) {
    return posts.byId(id).filter(post -> post.school().equals(school));
  }

  /** The post whose case has that number. */
  public Optional<Post> byCase(String caseKey) {
    return posts.byCase(caseKey);
  }

  /** The post that is or was out at that link, on that account. */
  public Optional<Post> postedAs(String school, String account, String link) {
    return posts.postedAs(school, account, link);
  }

  /** Those on their way that show or name the child in the version that counts. */
  public List<Post> onTheirWayWith(String school, Child child) {
    return posts.onTheirWayWith(school, child);
  }

  /**
   * Those that are out and show or name the child, oldest first. A child whom nobody can recognise
   * in the picture is in it too: whether that holds is decided by whoever looks at the post again,
   * not by what was said as it was asked for. A post that was taken down, or has another picture
   * without the child, is not.
   */
  public List<Post> postedWith(String school, Child child) {
    return posts.postedWith(school, child);
  }

  /** All that had the child in any version, whatever became of them, oldest first. */
  public List<Post> with(String school, Child child) {
    return posts.with(school, child);
  }

  /** Those on their way. */
  public List<Post> onTheirWay(String school) {
    return posts.onTheirWay(school);
  }

  /** Those posted without consent, which the data lead has to see to, newest first. */
  public List<Post> toTakeDown(String school) {
    return posts.toTakeDown(school);
  }

  /** A request, as its author makes it. Returns the id of the new post. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String ask(String school, Draft draft, String author) {
    String id = UUID.randomUUID().toString();
    posts.add(id, school, author, draft, now());
    versions.add(id, 1, draft, author, now());
    return id;
  }

  /** Its case has that number now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void number(String id, String caseKey) {
    posts.number(id, caseKey);
  }

  /** A new version, which counts from now on. An approval of an earlier one no longer does. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void revise(Post post, Draft draft, String editor) {
    int version = post.version() + 1;
    versions.add(post.id(), version, draft, editor, now());
    posts.revise(post.id(), version, draft);
  }

  /** What the version that counts says. */
  public Draft draft(Post post) {
    return versions.draft(post.id(), post.version());
  }

  /** Everybody who wrote a version of it, its author first. */
  public List<String> editors(String id) {
    return versions.editors(id);
  }

  /** Why its author has to look at it again, in a sentence. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sayWhy(String id, String why) {
    posts.sayWhy(id, why);
  }

  /** Who checks it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void checkedBy(String id, CheckerChoice choice) {
    posts.checkedBy(id, choice);
  }

  /** The version that counts may go out with exactly that content. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void approve(Post post, String hash, String by, String clause) {
    posts.approve(post.id(), new Post.Approval(post.version(), hash, by, now(), clause));
  }

  /**
   * It is out. Where a consent was missing, or it is not what was approved, it is marked to be
   * taken down, and its breach to be looked at.
   *
   * @param hash of the content that counts
   * @param asApproved whether that is what was approved
   * @param accountFault what stood against posting from its account, or null
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void posted(
      String id,
      String link,
      String hash,
      String by,
      boolean consentHeld,
      boolean asApproved,
      String accountFault) {
    posts.posted(
        id,
        new Post.Posting(link, hash, by, now(), consentHeld, accountFault),
        consentHeld && asApproved);
  }

  /** It was taken down. Who took it down first stays who did. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenDown(Post post, String by) {
    if (post.isOut()) {
      posts.takenDown(post.id(), new Post.Removal(now(), by));
    }
  }

  /** The child is no longer in what is out, though the post is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenOut(Post post, Child child) {
    versions.takenOut(post.id(), post.version(), child, now());
  }

  /**
   * It can be seen again as it was.
   *
   * @param child who is in it again; null where that was about the post as a whole
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void outAgain(Post post, Child child) {
    posts.outAgain(post.id());
    if (child != null) {
      versions.takenOut(post.id(), post.version(), child, null);
    }
  }

  /** It will not go out. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(String id, Status status) {
    posts.close(id, status, now());
  }

  /** As the databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
