package org.countersign.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.consent.Child;
import org.countersign.policy.Policies.Cited;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is on record of a post, as its page shows it. */
@Component
class RecordFacts {

  private static final Map<Occasion, String> OCCASIONS =
      Map.of(
          Occasion.DRAFT, "for the day of the post",
          Occasion.RELEASE, "as it was offered to be posted",
          Occasion.POSTING, "as it was posted");

  private static final Map<Interruption, String> INTERRUPTIONS =
      Map.of(
          Interruption.CONSENT_CHANGED, "A consent of somebody in it changed",
          Interruption.STOPPED, "All posting was stopped, or all from its account",
          Interruption.EXPIRED, "The day of the post passed");

  /** By step and answer. */
  private static final Map<String, String> DECISIONS =
      Map.of(
          "checkPost approve", "approved it",
          "checkPost return", "returned it",
          "checkPost refuse", "refused it",
          "reviseDraft resubmit", "sent it again",
          "reviseDraft withdraw", "withdrew it",
          "publishPost return", "gave it back without posting it",
          "confirmNotPosted posted", "said that it is out",
          "confirmNotPosted not-posted", "said that it is not out");

  private final DraftFacts drafts;
  private final PostHistory history;
  private final PostNotes notes;
  private final AccountHolds accounts;
  private final ChildNames children;
  private final Schools schools;
  private final PageWords words;
  private final Copies copies;
  private final PostReaders readers;

  RecordFacts(
      DraftFacts drafts,
      PostHistory history,
      PostNotes notes,
      AccountHolds accounts,
      ChildNames children,
      Schools schools,
      PageWords words,
      Copies copies,
      PostReaders readers) {
    this.drafts = drafts;
    this.history = history;
    this.notes = notes;
    this.accounts = accounts;
    this.children = children;
    this.schools = schools;
    this.words = words;
    this.copies = copies;
    this.readers = readers;
  }

  /**
   * @param draft the version that counts
   * @param looks at the consents, oldest first
   * @param decisions newest first
   * @param approval of a version, also of one that counts no longer, or null
   * @param posting null unless it is out
   */
  record Facts(
      DraftFacts.Facts draft,
      String asked,
      List<Line> versions,
      List<Looks> looks,
      List<Decision> decisions,
      Approval approval,
      Posting posting,
      List<Line> interruptions,
      CopyFacts copies) {}

  /** Something that happened then. */
  record Line(String at, String what) {}

  /** All children and uses that were looked at together. */
  record Looks(String at, int version, String occasion, List<Look> children) {}

  record Look(String child, String classes, String use, boolean held, String words) {}

  record Decision(
      String at, String by, String what, int version, String reason, List<String> answers) {}

  record Approval(
      int version, boolean counts, String by, String at, List<Cited> clauses, String hash) {}

  /**
   * @param accountFault what stood against posting from its account then, to follow on "it"; null
   *     where nothing did
   * @param takenDown when and by whom it was taken down again, or null
   */
  record Posting(
      String link,
      String by,
      String at,
      boolean consentHeld,
      boolean asApproved,
      String accountFault,
      String takenDown) {}

  @Transactional(readOnly = true)
  Facts of(Post post, Actor reader) {
    School school = schools.byId(post.school()).orElseThrow();
    return new Facts(
        drafts.of(post, school, reader),
        words.moment(post.openedAt()),
        history.versions(post.id()).stream()
            .map(one -> new Line(words.moment(one.at()), words.person(one.editor())))
            .toList(),
        looks(post),
        notes.reviews(post.id()).stream().map(this::decision).toList(),
        post.approval() == null ? null : approval(post),
        post.posting() == null ? null : posting(post),
        interruptions(post),
        copies(post, reader));
  }

  /**
   * @param deleted when and by which rule they were deleted, or null
   * @param holds newest first
   * @param mayHold whether the reader holds them and lets them go
   */
  record CopyFacts(String deleted, boolean held, List<Line> holds, boolean mayHold) {}

  private CopyFacts copies(Post post, Actor reader) {
    return new CopyFacts(
        copies.deleted(post).map(gone -> words.moment(gone.at()) + ". " + gone.rule()).orElse(null),
        copies.isHeld(post),
        copies.holds(post).stream().map(this::hold).toList(),
        readers.mayHoldCopies(reader, post.school()));
  }

  private Line hold(CopyTable.Hold hold) {
    String end =
        hold.lasts()
            ? ""
            : "; let go %s by %s: “%s”"
                .formatted(
                    words.moment(hold.endedAt()), words.person(hold.endedBy()), hold.endReason());
    return new Line(
        words.moment(hold.at()),
        "Kept for longer by %s: “%s”%s".formatted(words.person(hold.by()), hold.reason(), end));
  }

  private List<Looks> looks(Post post) {
    List<PostNotes.Look> all = notes.consents(post.id());
    Map<Child, ChildNames.Named> names =
        children.of(post.school(), all.stream().map(PostNotes.Look::child).distinct().toList());
    Map<String, Looks> together = new LinkedHashMap<>();
    for (PostNotes.Look look : all) {
      ChildNames.Named named = names.get(look.child());
      together
          .computeIfAbsent(
              look.at() + " " + look.occasion(),
              key ->
                  new Looks(
                      words.moment(look.at()),
                      look.version(),
                      OCCASIONS.get(look.occasion()),
                      new ArrayList<>()))
          .children()
          .add(
              new Look(
                  named.name(),
                  named.left() ? "has left" : named.classes(),
                  look.use().title(),
                  look.standing().isHeld(),
                  look.standing().words()));
    }
    return List.copyOf(together.values());
  }

  private Decision decision(Review review) {
    String key = review.task() + " " + review.decision();
    return new Decision(
        words.moment(review.at()),
        who(review),
        DECISIONS.getOrDefault(key, review.decision()),
        review.version(),
        review.reason(),
        review.answers().entrySet().stream()
            .map(answer -> CheckPost.asked(answer.getKey()) + ": " + answer.getValue())
            .sorted()
            .toList());
  }

  private String who(Review review) {
    String by = words.person(review.by());
    return review.onBehalfOf() == null
        ? by
        : by + " (for " + words.person(review.onBehalfOf()) + ", who was away)";
  }

  private Approval approval(Post post) {
    Post.Approval given = post.approval();
    return new Approval(
        given.version(),
        post.approved().isPresent(),
        given.by() == null ? null : words.person(given.by()),
        words.moment(given.at()),
        words.clauses(given.clause()),
        given.hash());
  }

  private Posting posting(Post post) {
    Post.Posting out = post.posting();
    return new Posting(
        out.link(),
        words.person(out.by()),
        words.moment(out.at()),
        out.consentHeld(),
        post.isApproved(out.hash()),
        out.accountFault(),
        post.removal() == null
            ? null
            : words.moment(post.removal().at()) + ", by " + words.person(post.removal().by()));
  }

  private List<Line> interruptions(Post post) {
    List<Line> lines = new ArrayList<>();
    for (PostHistory.Interrupted one : history.interruptions(post.id())) {
      String begun =
          one.publisher() == null
              ? ""
              : " after " + words.person(one.publisher()) + " had taken it on to post it";
      lines.add(new Line(words.moment(one.at()), INTERRUPTIONS.get(one.kind()) + begun + "."));
    }
    for (PostHistory.Held held : history.held(post.id())) {
      String until = held.resumedAt() == null ? "" : " until " + words.moment(held.resumedAt());
      lines.add(
          new Line(
              words.moment(held.heldAt()),
              "It was held up" + until + ", because all posting was stopped: " + held.reason()));
    }
    for (AccountHolds.Held held : accounts.of(post.id())) {
      String until = held.resumedAt() == null ? "" : " until " + words.moment(held.resumedAt());
      lines.add(
          new Line(
              words.moment(held.heldAt()),
              "It waited" + until + ", because its account was suspended in " + held.number()));
    }
    return lines;
  }
}
