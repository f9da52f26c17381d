package org.countersign.post;

import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.consent.Child;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Posts that are out without consent, for those who have to see to them. */
@Controller
class TakeDownPage {

  private final PostReaders readers;
  private final PostRegister register;
  private final PostNotes notes;
  private final NamedAccounts accounts;
  private final ChildNames children;
  private final PageWords words;
  private final PostReadings readings;
  private final TakeDownNews news;
  private final CurrentPerson people;

  TakeDownPage(
      PostReaders readers,
      PostRegister register,
      PostNotes notes,
      NamedAccounts accounts,
      ChildNames children,
      PageWords words,
      PostReadings readings,
      TakeDownNews news,
      CurrentPerson people) {
    this.readers = readers;
    this.register = register;
    this.notes = notes;
    this.accounts = accounts;
    this.children = children;
    this.words = words;
    this.readings = readings;
    this.news = news;
    this.people = people;
  }

  /**
   * @param missing which consents were not held as it was posted
   * @param approved whether what is out had been approved
   * @param news how far the taking down is, or null
   */
  record ToTakeDown(
      String number,
      String account,
      String postedAt,
      String by,
      String link,
      List<Missing> missing,
      boolean approved,
      TakeDownNews.News news) {}

  record Missing(String child, String classes, String use, String words) {}

  @GetMapping("/posts/to-take-down")
  String show(@RequestParam(required = false) String school, Model model) {
    Actor person = people.now();
    SchoolChoice choice = SchoolChoice.of(readers.takeDownsOf(person), school);
    readings.toTakeDown(choice.school().id(), person);
    model.addAttribute("choice", choice);
    List<Post> posts = register.toTakeDown(choice.school().id());
    Map<String, TakeDownNews.News> told =
        news.of(choice.school().id(), posts.stream().map(Post::id).toList());
    model.addAttribute(
        "posts",
        posts.stream()
            .map(post -> toTakeDown(choice.school(), post, told.get(post.id())))
            .toList());
    return "post/to-take-down";
  }

  private ToTakeDown toTakeDown(School school, Post post, TakeDownNews.News told) {
    return new ToTakeDown(
        post.caseKey(),
        accounts.of(school.id(), post.account()).words(),
        words.moment(post.posting().at()),
        words.person(post.posting().by()),
        post.posting().link(),
        missing(school, post),
        post.isApproved(post.posting().hash()),
        told);
  }

  private List<Missing> missing(School school, Post post) {
    List<PostNotes.Look> looks =
        notes.consents(post.id()).stream()
            .filter(look -> look.occasion() == Occasion.POSTING && !look.standing().isHeld())
            .toList();
    Map<Child, ChildNames.Named> names =
        children.of(school.id(), looks.stream().map(PostNotes.Look::child).toList());
    return looks.stream().map(look -> missing(look, names.get(look.child()))).toList();
  }

  private static Missing missing(PostNotes.Look look, ChildNames.Named named) {
    return new Missing(
        named.name(),
        named.left() ? "has left" : named.classes(),
        look.use().title(),
        look.standing().words());
  }
}
