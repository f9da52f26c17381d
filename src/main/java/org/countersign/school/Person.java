package org.countersign.school;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A member of staff, governor or other adult who may sign in. Pupils and carers are on the roll but
 * have no account.
 *
 * @param sourcedId the person's id in the school's management information system
 * @param username the engine's user id
 */
public record Person(
    String sourcedId, String username, String givenName, String familyName, String email) {

  public String fullName() {
    return givenName + " " + familyName;
  }

  /** Whether the words name that person; the family name is enough, or the username. */
  public boolean isNamedIn(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return Stream.of(familyName, username)
        .map(name -> Pattern.quote(name.toLowerCase(Locale.ROOT)))
        .anyMatch(
            name ->
                Pattern.compile("(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])")
                    .matcher(lower)
                    .find());
  }
}
