package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.consent.Giver;
import org.countersign.policy.Policies.Cited;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.start.PageWords;
import org.countersign.takedown.OlderSearch;
import org.countersign.takedown.OlderSearches.Left;
import org.countersign.takedown.PostLink;
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
  private final Extensions extensions;
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
      Extensions extensions,
      PageWords words,
      Clock clock) {
    this.register = register;
    this.earlier = earlier;
    this.older = older;
    this.takeDowns = takeDowns;
    this.posts = posts;
    this.spoken = spoken;
    this.wording = wording;
    this.extensions = extensions;
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
      String answerBy,
      String moreTime,
      boolean mayExtend,
      boolean mayCountSpoken,
      List<Cited> spokenClauses,
      List<ShownPost> posts,
      List<String> notSearched,
      List<ShownPost> olderPosts,
      List<String> searches,
      List<ShownSaid> said) {}

  record ShownPost(String link, String account, String postedOn, String outcome) {}

  record ShownSaid(String by, String words, String at, String reason) {}

  /**
   * @param mayExtend whether who reads it may give it more time
   */
  Facts of(ConsentNotice notice, boolean mayExtend) {
    Entered says = notice.says();
    boolean adult = says.child() == null;
    Left left = older.of(notice);
    List<TakeDown> found = takeDowns.of(notice.school(), notice.caseKey());
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
        words.day(extensions.lastDay(notice)),
        extensions.of(notice).map(one -> "two months more: " + one.reason()).orElse(null),
        mayExtend && extensions.isPossible(notice),
        spoken.mayCount(notice.school()),
        words.clauses(spoken.clause(notice.school())),
        posts(notice, found),
        left.notSearched().stream().map(one -> wording.notSearched(notice.school(), one)).toList(),
        left.listed().stream().map(one -> older(notice, one)).toList(),
        older.searches(notice).stream().map(one -> search(one, found)).toList(),
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
  private List<ShownPost> posts(ConsentNotice notice, List<TakeDown> dealtWith) {
    List<ShownPost> shown = new ArrayList<>(dealtWith.stream().map(this::post).toList());
    Set<String> known = dealtWith.stream().map(TakeDown::post).collect(Collectors.toSet());
    earlier.of(notice).stream()
        .filter(post -> !known.contains(post.id()))
        .map(post -> post(post, "up"))
        .forEach(shown::add);
    return shown;
  }

  private ShownPost post(TakeDown one) {
    String outcome =
        one.state().words() + one.basis().map(basis -> ": " + basis.words()).orElse("");
    return one.isRegistered()
        ? posts
            .byId(one.school(), one.post())
            .map(post -> post(post, outcome))
            .orElseThrow(() -> new IllegalStateException("A take-down has lost its post"))
        : new ShownPost(
            one.link(), wording.account(one.school(), one.account()), day(one.postedOn()), outcome);
  }

  private ShownPost post(Post post, String outcome) {
    return new ShownPost(
        post.posting().link(),
        wording.account(post.school(), post.account()),
        words.day(post.posting().at()),
        outcome);
  }

  private ShownPost older(ConsentNotice notice, PostLink one) {
    return new ShownPost(
        one.address(),
        wording.account(notice.school(), one.account()),
        day(one.postedOn()),
        "not asked about yet");
  }

  private String day(LocalDate on) {
    return on == null ? "on a day nobody knows" : words.day(on);
  }

  /** With what whoever searched said of it, which no letter does. */
  private String search(OlderSearch search, List<TakeDown> found) {
    long posts = found.stream().filter(one -> search.id().equals(one.search())).count();
    return wording.searched(search, (int) posts)
        + (search.result() == null
            ? ""
            : ". %s: %s".formatted(words.person(search.result().by()), search.result().how()));
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
