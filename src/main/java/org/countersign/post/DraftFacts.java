package org.countersign.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.consent.Child;
import org.countersign.consent.Objections;
import org.countersign.consent.Standing;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaAnswer;
import org.countersign.evidence.MediaFile;
import org.countersign.policy.Policies;
import org.countersign.policy.Policies.Cited;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A post with the version that counts, as forms and its own page show it. */
@Component
class DraftFacts {

  private final PostRegister register;
  private final PostNotes notes;
  private final PostFacts facts;
  private final NamedAccounts accounts;
  private final ChildNames children;
  private final Media media;
  private final PostMediaReaders mediaReaders;
  private final Policies policies;
  private final PageWords words;
  private final Objections objections;

  DraftFacts(
      PostRegister register,
      PostNotes notes,
      PostFacts facts,
      NamedAccounts accounts,
      ChildNames children,
      Media media,
      PostMediaReaders mediaReaders,
      Policies policies,
      PageWords words,
      Objections objections) {
    this.objections = objections;
    this.register = register;
    this.notes = notes;
    this.facts = facts;
    this.accounts = accounts;
    this.children = children;
    this.media = media;
    this.mediaReaders = mediaReaders;
    this.policies = policies;
    this.words = words;
  }

  /** As forms read it. Nothing in it says why a child is never to be published. */
  record Facts(
      String post,
      String postId,
      FormFacts.Named school,
      String status,
      String statusWords,
      int version,
      String author,
      List<String> editors,
      Account account,
      Map<String, String> fields,
      List<InIt> children,
      String consentChecked,
      Boolean consentHeld,
      List<Found> findings,
      List<File> media,
      List<Decided> reviews,
      Checker checker,
      String why,
      String publishOn,
      String publishOnWords,
      String expires,
      Approved approved,
      boolean safety,
      List<String> objections) {}

  record Account(
      String id,
      String platformName,
      String handle,
      String link,
      String purpose,
      String audience) {}

  record InIt(
      String child,
      String name,
      String classes,
      boolean left,
      boolean unrecognisable,
      List<UseOf> uses) {}

  record UseOf(String use, String title, boolean held, String words, Long record) {}

  record Found(
      String point,
      String finding,
      String says,
      String clause,
      String basis,
      List<Cited> clauses) {}

  /**
   * @param preview null where the file is sealed or deleted
   * @param download null too for whom the bytes as they came are not for
   */
  record File(
      String id,
      String name,
      String kind,
      boolean image,
      boolean shownWhole,
      String caption,
      String preview,
      String download) {}

  record Decided(int version, String decision, String by, String at, String reason) {}

  record Checker(String who, List<Cited> clauses, String basis) {}

  record Approved(String by, String at, String hash) {}

  @Transactional(readOnly = true)
  Facts of(Post post, School school, Actor reader) {
    Draft draft = register.draft(post);
    List<PostNotes.Look> looks = notes.latestConsents(post);
    Map<String, String> fields = DraftForm.write(draft);
    fields.remove(DraftForm.UNRECOGNISABLE);
    String day = words.day(post.publishOn());
    return new Facts(
        post.caseKey(),
        post.id(),
        FormFacts.Named.of(school),
        post.status().id(),
        post.status().words(),
        post.version(),
        words.person(post.author()),
        register.editors(post.id()).stream().map(words::person).toList(),
        account(accounts.of(school.id(), post.account())),
        fields,
        children(school, draft, looks),
        looks.isEmpty() ? null : words.moment(looks.get(0).at()),
        looks.isEmpty() ? null : looks.stream().allMatch(look -> look.standing().isHeld()),
        notes.findings(post).stream().map(this::found).toList(),
        files(draft, reader),
        notes.reviews(post.id()).stream().map(this::decided).toList(),
        post.checker() == null ? null : checker(post.checker(), school),
        post.why(),
        post.publishOn().toString(),
        day,
        "the end of " + day,
        post.approved().map(this::approved).orElse(null),
        CheckPost.asksForSafety(draft, facts.shown(draft)),
        FormFacts.words(objections.of(school.id())));
  }

  private static Account account(NamedAccounts.Named named) {
    return new Account(
        named.id(),
        named.platformName(),
        named.handle(),
        named.link(),
        named.purpose(),
        named.audience());
  }

  private List<InIt> children(School school, Draft draft, List<PostNotes.Look> looks) {
    Map<Child, ChildNames.Named> names = children.of(school.id(), draft.children());
    List<InIt> all = new ArrayList<>();
    for (Child child : draft.children()) {
      ChildNames.Named named = names.get(child);
      List<UseOf> uses =
          looks.stream().filter(look -> look.child().equals(child)).map(DraftFacts::use).toList();
      all.add(
          new InIt(
              Children.write(child),
              named.name(),
              named.classes(),
              named.left(),
              draft.unrecognisable().contains(child),
              uses));
    }
    return all;
  }

  private static UseOf use(PostNotes.Look look) {
    Standing standing = look.standing();
    return new UseOf(
        look.use().id(), look.use().title(), standing.isHeld(), standing.words(), look.record());
  }

  private Found found(Finding finding) {
    return new Found(
        finding.point(),
        finding.weight().id(),
        finding.says(),
        finding.clause(),
        finding.basis(),
        words.clauses(finding.clause()));
  }

  private List<File> files(Draft draft, Actor reader) {
    return draft.media().stream()
        .flatMap(id -> media.file(id).stream())
        .map(file -> file(file, reader))
        .toList();
  }

  /** What is sealed or deleted is named, and neither shown nor handed out. */
  private File file(MediaFile file, Actor reader) {
    MediaAnswer told = MediaAnswer.of(file);
    boolean kept = file.state() == MediaFile.State.KEPT;
    return new File(
        file.id(),
        file.name(),
        file.kind().name().toLowerCase(Locale.ROOT),
        file.kind().isImage(),
        told.shownWhole(),
        kept ? told.caption() : "This file cannot be opened any more.",
        kept ? "/media/" + file.id() + "/preview" : null,
        kept && mediaReaders.mayOpen(file, true, reader) ? "/media/" + file.id() : null);
  }

  private Decided decided(Review review) {
    return new Decided(
        review.version(),
        review.decision(),
        words.person(review.by()),
        words.moment(review.at()),
        review.reason());
  }

  private Checker checker(CheckerChoice choice, School school) {
    String who =
        choice.named() == null
            ? choice.roles().stream()
                .flatMap(role -> Role.byId(role).stream())
                .map(role -> policies.title(school.policy(), role))
                .collect(Collectors.joining(" or "))
            : words.person(choice.named());
    return new Checker(
        who.isEmpty() ? "Nobody has to check it" : who,
        words.clauses(choice.clause()),
        choice.basis());
  }

  private Approved approved(Post.Approval approval) {
    return new Approved(
        approval.by() == null ? "Nobody has to check it" : words.person(approval.by()),
        words.moment(approval.at()),
        approval.hash());
  }
}
