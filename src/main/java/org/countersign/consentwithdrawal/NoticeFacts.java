package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.consent.Giver;
import org.countersign.policy.Policies.Cited;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.start.PageWords;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/** What whoever works on a notice is shown of it. */
@Component
class NoticeFacts {

  private static final Map<String, String> REMOVAL =
      Map.of(
          "yes",
          "to be removed, the family says",
          "no",
          "the family does not ask for removal",
          Entered.NOT_ASKED,
          "the family did not say");

  private static final Map<String, String> DECIDED =
      Map.ofEntries(
          Map.entry("decideHold confirm", "confirmed it"),
          Map.entry("decideHold lift", "lifted the hold"),
          Map.entry("askForWriting came", "has it in writing"),
          Map.entry("askForWriting counts", "took it as it was spoken"),
          Map.entry("askForWriting changed-mind", "heard that they no longer want it"),
          Map.entry("askFamily remove", "heard that posts are to be removed"),
          Map.entry("askFamily stay", "heard that posts may stay"),
          Map.entry("askFamily no-answer", "got no answer"),
          Map.entry("decideRemoval remove", "decided that all posts are removed"),
          Map.entry("decideRemoval each", "decided that each post is looked at"),
          Map.entry("confirmRecord right", "confirmed the record"),
          Map.entry("confirmRecord look-again", "had posts looked for again"),
          Map.entry("sendLetter sent", "handed the letter over"),
          Map.entry("sendLetter not-sent", "could not hand the letter over"));

  private final NoticeRegister register;
  private final EarlierPosts earlier;
  private final OlderPostsLeft older;
  private final TakeDowns takeDowns;
  private final PostRegister posts;
  private final SpokenNotices spoken;
  private final NoticeWords wording;
  private final PageWords words;
  private final Clock clock;

  NoticeFacts(
      NoticeRegister register,
      EarlierPosts earlier,
      OlderPostsLeft older,
      TakeDowns takeDowns,
      PostRegister posts,
      SpokenNotices spoken,
      NoticeWords wording,
      PageWords words,
      Clock clock) {
    this.register = register;
    this.earlier = earlier;
    this.older = older;
    this.takeDowns = takeDowns;
    this.posts = posts;
    this.spoken = spoken;
    this.wording = wording;
    this.words = words;
    this.clock = clock;
  }

  /** As the forms read it. */
  record Facts(
      String number,
      String today,
      String about,
      String giver,
      String giverKind,
      boolean giverUnknown,
      String channel,
      String receivedOn,
      String scope,
      String removal,
      String effect,
      String notes,
      boolean mayCountSpoken,
      List<Cited> spokenClauses,
      List<ShownPost> posts,
      List<String> notSearched,
      List<ShownPost> olderPosts,
      List<ShownSaid> said) {}

  record ShownPost(String link, String account, String postedOn, String outcome) {}

  record ShownSaid(String by, String words, String at, String reason) {}

  Facts of(ConsentNotice notice) {
    Entered says = notice.says();
    boolean adult = says.child() == null;
    OlderPostsLeft.Left left = older.of(notice);
    return new Facts(
        notice.caseKey(),
        LocalDate.now(clock).toString(),
        wording.about(notice),
        wording.giver(notice),
        adult ? "of themselves" : giverKind(says.giver()),
        !adult && says.giver().kind() == Giver.Kind.UNLINKED,
        says.channel().words(),
        words.day(says.receivedOn()),
        adult ? "pictures and videos of themselves" : wording.scope(says.scope()),
        REMOVAL.get(says.removeEarlier()),
        notice.effect().words(),
        says.notes(),
        spoken.mayCount(notice.school()),
        words.clauses(spoken.clause(notice.school())),
        posts(notice),
        left.notSearched().stream().map(one -> wording.notSearched(notice.school(), one)).toList(),
        left.showing().stream().map(one -> olderPost(notice, one)).toList(),
        register.said(notice).stream().map(this::said).toList());
  }

  private static String giverKind(Giver giver) {
    return switch (giver.kind()) {
      case PUPIL -> "themselves";
      case CARER -> "carer";
      case UNLINKED -> "not linked to the child on the roll";
    };
  }

  /** Those that are still up, and those that were dealt with. */
  private List<ShownPost> posts(ConsentNotice notice) {
    Map<String, TakeDown> dealtWith = new HashMap<>();
    takeDowns
        .of(notice.school(), notice.caseKey())
        .forEach(takeDown -> dealtWith.put(takeDown.post(), takeDown));
    List<ShownPost> shown = new ArrayList<>();
    for (TakeDown one : dealtWith.values()) {
      posts.byId(one.school(), one.post()).ifPresent(post -> shown.add(post(post, one)));
    }
    earlier.of(notice).stream()
        .filter(post -> !dealtWith.containsKey(post.id()))
        .forEach(post -> shown.add(post(post, null)));
    return shown;
  }

  private ShownPost post(Post post, TakeDown takeDown) {
    return new ShownPost(
        post.posting().link(),
        wording.account(post.school(), post.account()),
        words.day(post.posting().at()),
        takeDown == null
            ? "up"
            : takeDown.state().words()
                + takeDown.basis().map(basis -> ": " + basis.words()).orElse(""));
  }

  private ShownPost olderPost(ConsentNotice notice, OlderPostsLeft.Showing one) {
    LocalDate on = one.post().postedOn();
    return new ShownPost(
        one.post().link(),
        wording.account(notice.school(), one.account()),
        on == null ? "on a day nobody knows" : words.day(on),
        "not on our records; look whether it is up, and have it taken down by hand");
  }

  private ShownSaid said(Said said) {
    String what = said.task() + " " + said.decision();
    return new ShownSaid(
        words.person(said.by()),
        DECIDED.getOrDefault(what, said.decision())
            + (said.on() == null ? "" : ", on " + words.day(said.on())),
        words.moment(said.at()),
        said.reason());
  }
}
