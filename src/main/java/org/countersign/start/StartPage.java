package org.countersign.start;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.countersign.calendar.TermDates;
import org.countersign.policy.Policies;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Greets a person, says what they are in which school today, and leads them to what they use. */
@Controller
class StartPage {

  private static final Set<Role> KEEP_TERM_DATES =
      EnumSet.of(Role.OFFICE, Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.SLT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Schools schools;
  private final People people;
  private final Policies policies;
  private final IdentityService identities;
  private final TermDates termDates;
  private final List<StartCard> cards;

  StartPage(
      Schools schools,
      People people,
      Policies policies,
      IdentityService identities,
      TermDates termDates,
      List<StartCard> cardsInOrder) {
    this.schools = schools;
    this.people = people;
    this.policies = policies;
    this.identities = identities;
    this.termDates = termDates;
    this.cards = cardsInOrder;
  }

  @GetMapping("/")
  String show(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("name", nameOf(person));
    model.addAttribute("administrator", person.isAdministrator());
    model.addAttribute("posts", postsOf(person));
    model.addAttribute("ending", endingTermDates(person));
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

  /** The schools whose term dates end soon, for who can do something about it. */
  private List<Ending> endingTermDates(SignedIn person) {
    return person.schools().stream()
        .flatMap(id -> schools.byId(id).stream())
        .filter(
            school ->
                people.rolesOf(person.userId(), school.id()).stream()
                    .anyMatch(KEEP_TERM_DATES::contains))
        .flatMap(school -> termDates.endingOf(school).stream())
        .map(
            one ->
                new Ending(one.school().name(), one.last() == null ? "" : DAY.format(one.last())))
        .sorted(Comparator.comparing(Ending::school))
        .toList();
  }

  /**
   * @param last the last day that is known, in words; empty where none is
   */
  record Ending(String school, String last) {}

  /** What somebody is in one school. */
  record Post(String school, List<String> titles) {}
}
