package org.countersign.start;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.countersign.policy.Policies;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Greets a person, says what they are in which school today, and leads them to what they use. */
@Controller
class StartPage {

  private final Schools schools;
  private final People people;
  private final Policies policies;
  private final IdentityService identities;
  private final List<StartCard> cards;

  StartPage(
      Schools schools,
      People people,
      Policies policies,
      IdentityService identities,
      List<StartCard> cardsInOrder) {
    this.schools = schools;
    this.people = people;
    this.policies = policies;
    this.identities = identities;
    this.cards = cardsInOrder;
  }

  @GetMapping("/")
  String show(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("name", nameOf(person));
    model.addAttribute("administrator", person.isAdministrator());
    model.addAttribute("posts", postsOf(person));
    model.addAttribute("cards", cards.stream().filter(card -> card.seenBy().test(person)).toList());
    return "start";
  }

  private String nameOf(SignedIn person) {
    return people
        .byUsername(person.userId())
        .map(Person::givenName)
        .or(() -> firstNameInEngine(person))
        .orElse(person.userId());
  }

  /** Administrators need not be on any school's staff list. */
  private Optional<String> firstNameInEngine(SignedIn person) {
    return Optional.ofNullable(identities.createUserQuery().userId(person.userId()).singleResult())
        .map(User::getFirstName)
        .filter(name -> !name.isBlank());
  }

  private List<Post> postsOf(SignedIn person) {
    return person.schools().stream()
        .flatMap(id -> schools.byId(id).stream())
        .map(school -> new Post(school.name(), titlesOf(person, school)))
        .filter(post -> !post.titles().isEmpty())
        .sorted(Comparator.comparing(Post::school))
        .toList();
  }

  private List<String> titlesOf(SignedIn person, School school) {
    return people.rolesOf(person.userId(), school.id()).stream()
        .sorted()
        .map(role -> policies.title(school.policy(), role))
        .toList();
  }

  /** What somebody is in one school. */
  record Post(String school, List<String> titles) {}
}
