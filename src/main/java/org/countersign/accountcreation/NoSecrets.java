package org.countersign.accountcreation;

import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.account.Secrets;

/** Refuses a password in any field of any form (A5). */
public final class NoSecrets {

  /** Signs that no ordinary word has are usual in these, which have a shape of their own. */
  private static final Set<String> SHAPED = Set.of("handle", "link", "schoolEmail");

  private NoSecrets() {}

  /** Says so in the answers' problems, without repeating what was found. */
  public static void check(Map<String, Object> sent, Answers answers) {
    boolean found =
        sent.entrySet().stream()
            .filter(field -> field.getValue() instanceof String)
            .anyMatch(
                field ->
                    SHAPED.contains(field.getKey())
                        ? Secrets.areNamedIn((String) field.getValue())
                        : Secrets.areIn((String) field.getValue()));
    if (found) {
      answers.problem(
          "An answer seems to hold a password or code, which is never kept here. Take it out, and"
              + " write where it is kept instead.");
    }
  }
}
