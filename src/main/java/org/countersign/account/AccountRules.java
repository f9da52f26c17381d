package org.countersign.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.school.People;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * What of an account the school's registers and settings refuse, whoever enters it. What is refused
 * is said in words that name what to change.
 */
@Component
public class AccountRules {

  /** In the place of an age: for families and other adults alone. */
  public static final String FAMILIES = "families";

  private static final Pattern HANDLE = Pattern.compile("@?[\\p{L}\\d][\\p{L}\\d ._'’-]*");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{Alnum}._%+-]+@([\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+)");

  private final AccountSettings settings;
  private final Platforms platforms;
  private final People people;

  AccountRules(AccountSettings settings, Platforms platforms, People people) {
    this.settings = settings;
    this.platforms = platforms;
    this.people = people;
  }

  /** Networks on which the school may have accounts. */
  public List<Platform> platforms(String school) {
    List<String> allowed = settings.of(school).platforms();
    return platforms.all().stream()
        .filter(platform -> allowed.isEmpty() || allowed.contains(platform.id()))
        .toList();
  }

  /** The school's own e-mail domains, in order; empty where nobody set any. */
  public List<String> domains(String school) {
    return settings.of(school).emailDomains().stream().sorted().toList();
  }

  /**
   * @param youngest an age in years, or {@link #FAMILIES}
   */
  public Optional<String> ageProblem(Platform platform, String youngest) {
    return !youngest.equals(FAMILIES) && Integer.parseInt(youngest) < platform.minimumAge()
        ? Optional.of(
            "%s is for people of %d and over, and the account would be for readers of %s. Choose an older audience or another network."
                .formatted(platform.name(), platform.minimumAge(), youngest))
        : Optional.empty();
  }

  /** Of the signs of a handle; whether it is taken, the register knows. */
  public Optional<String> handleProblem(String handle) {
    return HANDLE.matcher(handle).matches()
        ? Optional.empty()
        : Optional.of(
            "“Name of the account” has signs that no network takes. Use letters, digits, dots,"
                + " hyphens and low lines.");
  }

  public Optional<String> emailProblem(String school, String email) {
    List<String> domains = domains(school);
    if (domains.isEmpty()) {
      return Optional.of(
          "The school’s own e-mail domain is not known here. Ask your administrator to set"
              + " countersign.accounts.schools."
              + school
              + ".email-domains.");
    }
    var address = EMAIL.matcher(email);
    return address.matches() && domains.contains(address.group(1).toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(
            "“E-mail address of the school” must end in @"
                + String.join(" or @", domains)
                + ": nobody’s personal address.");
  }

  /** Those of them who are no members of the school's staff today. */
  public List<String> notStaff(String school, List<String> usernames) {
    Map<String, Set<Role>> roles = people.rolesIn(school);
    return usernames.stream()
        .filter(
            username ->
                roles.getOrDefault(username, Set.of()).stream()
                    .noneMatch(role -> role == Role.STAFF || role == Role.CLASS_TEACHER))
        .toList();
  }
}
