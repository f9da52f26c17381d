package org.countersign.staffconcern;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Whom the words for an adult may mean: somebody with a name or a post that stands in them. All of
 * them are kept from the case, for one of them may be its subject; who is not is put right by
 * whoever manages it.
 */
@Component
class Described {

  private static final Map<Role, Pattern> POSTS =
      Map.of(
          Role.HEADTEACHER, words("head|head ?teacher|head of school|principal"),
          Role.DEPUTY_HEADTEACHER, words("deputy|assistant head|vice principal"),
          Role.DSL, words("dsl|(safeguarding|child protection) (lead|officer)"),
          Role.CHAIR_OF_GOVERNORS, words("chair|chair(man|woman|person)"),
          Role.CHIEF_EXECUTIVE, words("ceo|chief executive"),
          Role.CHAIR_OF_TRUSTEES, words("chair|chair(man|woman|person)"));

  private final People people;

  Described(People people) {
    this.people = people;
  }

  /** Usernames; none where the adult was chosen from the roll. */
  Stream<String> in(String school, Subject subject) {
    if (subject.username() != null) {
      return Stream.of();
    }
    String words = subject.words().toLowerCase(Locale.ROOT);
    Stream<Person> byPost =
        POSTS.entrySet().stream()
            .filter(post -> post.getValue().matcher(words).find())
            .flatMap(post -> people.holdersOf(post.getKey(), school).stream());
    Stream<Person> byName =
        people.staffOf(school).stream().filter(person -> person.isNamedIn(words));
    return Stream.concat(byPost, byName).map(Person::username).distinct();
  }

  private static Pattern words(String any) {
    return Pattern.compile("\\b(" + any + ")\\b");
  }
}
