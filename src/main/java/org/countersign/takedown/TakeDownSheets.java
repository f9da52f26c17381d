package org.countersign.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.countersign.consent.OtherChild;
import org.countersign.consent.OtherChildren;
import org.countersign.post.Draft;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
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
  private final SocialAccounts accounts;
  private final Platforms platforms;
  private final Roll roll;
  private final OtherChildren others;
  private final PageWords words;

  TakeDownSheets(
      TakeDowns takeDowns,
      PostRegister posts,
      Pictures pictures,
      LookTable looks,
      SocialAccounts accounts,
      Platforms platforms,
      Roll roll,
      OtherChildren others,
      PageWords words) {
    this.takeDowns = takeDowns;
    this.posts = posts;
    this.pictures = pictures;
    this.looks = looks;
    this.accounts = accounts;
    this.platforms = platforms;
    this.roll = roll;
    this.others = others;
    this.words = words;
  }

  /**
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
      List<Map<String, String>> looks) {}

  record Choice(String id, String title) {}

  Sheet of(TakeDown takeDown, School school) {
    Post post = posts.byId(school.id(), takeDown.post()).orElseThrow();
    Draft draft = posts.draft(post);
    return new Sheet(
        takeDown.caseKey(),
        school.id(),
        school.name(),
        post.caseKey(),
        account(takeDown),
        takeDown.link(),
        draft.text(),
        words.moment(post.posting().at()),
        takeDown.reason().words(),
        takeDown.about() == null ? null : name(school.id(), takeDown.about()),
        takeDown.about() != null && draft.unrecognisable().contains(takeDown.about()),
        takeDown.mayKeep(),
        pictures.mayReplace(takeDown),
        Places.all().entrySet().stream()
            .map(place -> new Choice(place.getKey(), place.getValue()))
            .toList(),
        bases(),
        keeping(takeDown),
        removal(takeDown),
        looks.of(takeDown.id()).stream().map(this::look).toList());
  }

  private String account(TakeDown takeDown) {
    return accounts
        .byId(takeDown.school(), takeDown.account())
        .map(
            account ->
                platforms.byId(account.platform()).map(Platform::name).orElse(account.platform())
                    + ": "
                    + account.handle())
        .orElse(takeDown.account());
  }

  private String name(String school, Child child) {
    Optional<String> name =
        child.kind() == Child.Kind.PUPIL
            ? roll.pupil(school, child.id()).map(Pupil::fullName)
            : others.byId(school, child.id()).map(OtherChild::name);
    return name.orElse(child.id());
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
