package org.countersign.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.post.Draft;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What those who work on a take-down see of it. */
@Component
class TakeDownSheets {

  private final TakeDowns takeDowns;
  private final PostRegister posts;
  private final Pictures pictures;
  private final LookTable looks;
  private final AccountWords naming;
  private final PageWords words;

  TakeDownSheets(
      TakeDowns takeDowns,
      PostRegister posts,
      Pictures pictures,
      LookTable looks,
      AccountWords naming,
      PageWords words) {
    this.takeDowns = takeDowns;
    this.posts = posts;
    this.pictures = pictures;
    this.looks = looks;
    this.naming = naming;
    this.words = words;
  }

  /**
   * @param post number of its case; null, as its text, where the register of posts has it not
   * @param naming who named it by hand and why, and what was done of it before; or null
   * @param about name of the child, or null where it is the post as a whole
   * @param blurred whether its author said that nobody can recognise the child in the picture
   * @param mayKeep whether the reason and the policy leave anything but taking it down
   * @param keeping who asks to keep it, on which basis and why; and why that was refused before
   */
  record Sheet(
      String number,
      String school,
      String schoolName,
      String post,
      String account,
      String link,
      String text,
      String postedAt,
      String reason,
      String about,
      boolean blurred,
      boolean mayKeep,
      boolean mayReplace,
      List<Choice> places,
      List<Choice> bases,
      Map<String, String> keeping,
      Map<String, String> removal,
      Map<String, String> naming,
      List<Map<String, String>> looks) {}

  record Choice(String id, String title) {}

  Sheet of(TakeDown takeDown, School school) {
    Optional<Post> post =
        Optional.ofNullable(takeDown.post()).flatMap(id -> posts.byId(school.id(), id));
    Optional<Draft> draft = post.map(posts::draft);
    return new Sheet(
        takeDown.caseKey(),
        school.id(),
        school.name(),
        post.map(Post::caseKey).orElse(null),
        naming.account(school.id(), takeDown.account()),
        takeDown.link(),
        draft.map(Draft::text).orElse(null),
        post.map(one -> words.moment(one.posting().at()))
            .or(() -> Optional.ofNullable(takeDown.postedOn()).map(words::day))
            .orElse(null),
        takeDown.reason().words(),
        takeDown.about() == null ? null : naming.child(school.id(), takeDown.about()),
        takeDown.about() != null
            && draft.filter(one -> one.unrecognisable().contains(takeDown.about())).isPresent(),
        takeDown.mayKeep(),
        pictures.mayReplace(takeDown),
        Places.all().entrySet().stream()
            .map(place -> new Choice(place.getKey(), place.getValue()))
            .toList(),
        bases(),
        keeping(takeDown),
        removal(takeDown),
        naming(takeDown),
        looks.of(takeDown.id()).stream().map(this::look).toList());
  }

  private static List<Choice> bases() {
    List<Choice> bases = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      bases.add(new Choice(basis.id(), basis.words()));
    }
    return bases;
  }

  private Map<String, String> keeping(TakeDown takeDown) {
    TakeDown.Keeping asked = takeDown.keeping();
    return asked == null
        ? null
        : Map.of(
            "by",
            words.person(asked.by()),
            "basis",
            asked.basis().words(),
            "why",
            asked.why(),
            "answer",
            asked.answer() == null ? "" : asked.answer());
  }

  private Map<String, String> removal(TakeDown takeDown) {
    TakeDown.Decision made = takeDown.decision();
    return made == null || takeDown.state() == State.KEPT
        ? null
        : Map.of(
            "by",
            words.person(made.by()),
            "at",
            words.moment(made.at()),
            "state",
            takeDown.state().words(),
            "how",
            made.howChecked() == null ? "" : made.howChecked());
  }

  private Map<String, String> naming(TakeDown takeDown) {
    TakeDown.Naming named = takeDown.naming();
    return named == null
        ? null
        : Map.of(
            "by",
            words.person(named.by()),
            "why",
            named.why(),
            "before",
            Optional.ofNullable(named.againOf())
                .flatMap(id -> takeDowns.byId(takeDown.school(), id))
                .map(before -> before.caseKey() + ": " + before.state().words())
                .orElse(""));
  }

  private Map<String, String> look(LookTable.Look look) {
    return Map.of(
        "at",
        words.moment(look.at()),
        "status",
        look.status() == null ? "" : look.status().toString(),
        "says",
        look.says());
  }
}
