package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccounts;
import org.countersign.school.People;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** What of an application the school's registers and policy refuse as it is entered. */
@Component
public class DetailsRules {

  private static final Pattern HANDLE = Pattern.compile("@?[\\p{L}\\d][\\p{L}\\d ._'’-]*");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{Alnum}._%+-]+@([\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+)");

  private final AccountSettings settings;
  private final Platforms platforms;
  private final AccountRegister register;
  private final SocialAccounts accounts;
  private final People people;
  private final Contents contents;

  DetailsRules(
      AccountSettings settings,
      Platforms platforms,
      AccountRegister register,
      SocialAccounts accounts,
      People people,
      Contents contents) {
    this.settings = settings;
    this.platforms = platforms;
    this.register = register;
    this.accounts = accounts;
    this.people = people;
    this.contents = contents;
  }

  /** Everything wrong with it, in words that say what to change. */
  List<String> problems(String school, Details details) {
    List<String> problems = new ArrayList<>();
    platforms(school).stream()
        .filter(one -> one.id().equals(details.platform()))
        .findFirst()
        .ifPresentOrElse(
            platform -> ageProblem(platform, details).ifPresent(problems::add),
            () ->
                problems.add(
                    "“Network” is none that this school may use. Choose one of those offered."));
    handleProblem(school, details.platform(), details.handle()).ifPresent(problems::add);
    emailProblem(school, details.schoolEmail()).ifPresent(problems::add);
    problems.addAll(ownerProblems(school, details));
    if (!details.nonEmployees().isEmpty() && !contents.allowsNonEmployees(school)) {
      problems.add(
          "“Others who run it” is not asked here: your policy lets nobody run an account who is not"
              + " employed by the school. Leave it empty.");
    }
    return problems;
  }

  /** Networks on which the school may have accounts. */
  List<Platform> platforms(String school) {
    List<String> allowed = settings.of(school).platforms();
    return platforms.all().stream()
        .filter(platform -> allowed.isEmpty() || allowed.contains(platform.id()))
        .toList();
  }

  private static Optional<String> ageProblem(Platform platform, Details details) {
    String youngest = details.youngestReader();
    return !youngest.equals(Details.FAMILIES) && Integer.parseInt(youngest) < platform.minimumAge()
        ? Optional.of(
            "%s is for people of %d and over, and the account would be for readers of %s. Choose an older audience or another network."
                .formatted(platform.name(), platform.minimumAge(), youngest))
        : Optional.empty();
  }

  /** Of the handle asked for, and of the one under which it was created. */
  Optional<String> handleProblem(String school, String platform, String handle) {
    if (!HANDLE.matcher(handle).matches()) {
      return Optional.of(
          "“Name of the account” has signs that no network takes. Use letters, digits, dots,"
              + " hyphens and low lines.");
    }
    return register.isTaken(school, platform, handle)
        ? Optional.of(
            "The school’s register has an account “%s” on that network already. Choose another name."
                .formatted(handle))
        : Optional.empty();
  }

  /** Whether it is an address of the school's own domain, in words that say what to change. */
  public Optional<String> emailProblem(String school, String email) {
    Set<String> domains = settings.of(school).emailDomains();
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
                + String.join(" or @", domains.stream().sorted().toList())
                + ": nobody’s personal address.");
  }

  private List<String> ownerProblems(String school, Details details) {
    List<String> problems = new ArrayList<>();
    List<String> gone = notStaff(school, details.owners());
    if (!gone.isEmpty()) {
      problems.add(
          "“Who runs it” names somebody who is not a member of this school’s staff today. Choose"
              + " from those offered.");
    }
    SocialAccounts.LeastOwners least = accounts.leastOwners(school);
    if (details.owners().size() < least.number()) {
      problems.add(
          "“Who runs it” must name at least %d members of staff (%s). People not employed by the school come besides."
              .formatted(least.number(), least.clause()));
    }
    if (!details.owners().contains(details.lead())) {
      problems.add("“Who leads it” must be one of those who run it.");
    }
    return problems;
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
