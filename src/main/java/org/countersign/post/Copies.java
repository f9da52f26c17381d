package org.countersign.post;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.Purpose;
import org.countersign.post.CopyTable.Deleted;
import org.countersign.post.CopyTable.Hold;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school's own copies of posts that are over: their words in every version, and the pictures
 * and videos that were made for them. Once deleted, the record, the hashes and every decision stay.
 * What is held, sealed or evidence is not deleted. It does not ask who may do it.
 */
@Service
class Copies {

  private final CopyTable table;
  private final PostRegister posts;
  private final List<CopiesNeeded> needs;
  private final Media media;
  private final Trail trail;
  private final Clock clock;

  Copies(
      CopyTable table,
      PostRegister posts,
      List<CopiesNeeded> needs,
      Media media,
      Trail trail,
      Clock clock) {
    this.table = table;
    this.posts = posts;
    this.needs = List.copyOf(needs);
    this.media = media;
    this.trail = trail;
    this.clock = clock;
  }

  /** Ids of posts that were over before then, and that nobody holds. */
  List<String> due(String school, Instant before) {
    return table.due(school, before);
  }

  /**
   * Deletes the copies of one that is still due, and that nobody needs.
   *
   * @param rule by which, in words
   * @return whether they were deleted now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean delete(String school, String id, Instant before, String rule) {
    Post post = posts.byId(school, id).orElseThrow();
    if (needs.stream().anyMatch(need -> need.isNeeded(post))
        || media.attachedTo(post.caseKey()).stream()
            .anyMatch(file -> file.state() == MediaFile.State.SEALED)
        || !table.deletes(id, before, new Deleted(now(), rule))) {
      return false;
    }
    table.deleteWords(id);
    List<MediaFile> files =
        media.attachedTo(post.caseKey()).stream()
            .filter(file -> file.purpose() == Purpose.POST_MEDIA)
            .filter(file -> file.state() == MediaFile.State.KEPT)
            .toList();
    files.forEach(file -> media.delete(file.id(), rule, "system"));
    trail.record(
        event(post, By.system(), "copy-deleted", "Our copies of the post deleted")
            .with(Map.of("rule", rule, "files", files.size())));
    return true;
  }

  Optional<Deleted> deleted(Post post) {
    return table.deleted(post.id());
  }

  /** Newest first. */
  List<Hold> holds(Post post) {
    return table.holds(post.id());
  }

  /** False where they are held or gone already, and nothing was changed. */
  @Transactional
  boolean hold(Post post, String reason, String by) {
    table.lock(post.id());
    if (isHeld(post) || deleted(post).isPresent()) {
      return false;
    }
    table.hold(post.id(), reason, by, now());
    trail.record(
        event(post, By.person(by), "copy-held", "Our copies of the post kept for longer")
            .with(Map.of("reason", reason)));
    return true;
  }

  /** False where nobody holds them, and nothing was changed. */
  @Transactional
  boolean endHold(Post post, String reason, String by) {
    table.lock(post.id());
    if (!isHeld(post)) {
      return false;
    }
    table.endHold(post.id(), reason, by, now());
    trail.record(
        event(post, By.person(by), "copy-hold-ended", "Our copies of the post no longer kept")
            .with(Map.of("reason", reason)));
    return true;
  }

  boolean isHeld(Post post) {
    return holds(post).stream().anyMatch(Hold::lasts);
  }

  private static TrailEvent event(Post post, By by, String id, String name) {
    return TrailEvent.of(Chain.ofCase(post.caseKey()), Kind.REGISTER_CHANGED, by)
        .inSchool(post.school())
        .at(id, name);
  }

  /** As the databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
