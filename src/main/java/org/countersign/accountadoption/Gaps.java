package org.countersign.accountadoption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.account.AccountRules;
import org.countersign.accountcreation.Point;
import org.countersign.accountcreation.WhoDecides;
import org.countersign.policy.Policies;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Role;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/**
 * Finds what an account lacks by the policy of its case. Owners, their readiness and the age of
 * readers keep it shut, for without them no account would open (A3, A4); the rest has to be mended.
 */
@Component
class Gaps {

  static final String OURS = "ours";

  private final Wanted wanted;
  private final AccountRules rules;
  private final OwnerGaps owners;
  private final Platforms platforms;
  private final WhoDecides who;
  private final Policies policies;
  private final Schools schools;

  Gaps(
      Wanted wanted,
      AccountRules rules,
      OwnerGaps owners,
      Platforms platforms,
      WhoDecides who,
      Policies policies,
      Schools schools) {
    this.wanted = wanted;
    this.rules = rules;
    this.owners = owners;
    this.platforms = platforms;
    this.who = who;
    this.policies = policies;
    this.schools = schools;
  }

  /** Those that keep it shut first. */
  List<Gap> of(Adoption adoption, Particulars said) {
    List<Gap> gaps = new ArrayList<>();
    network(adoption, said, gaps);
    gaps.addAll(owners.of(adoption, said));
    contents(adoption, said, gaps);
    account(adoption, said, gaps);
    keeper(adoption, said, gaps);
    monitor(adoption, gaps);
    return gaps;
  }

  private void network(Adoption adoption, Particulars said, List<Gap> gaps) {
    Optional<Platform> allowed =
        rules.platforms(adoption.school()).stream()
            .filter(one -> one.id().equals(said.platform()))
            .findFirst();
    if (allowed.isEmpty()) {
      gaps.add(
          new Gap(
              true,
              "The school has no accounts on %s.".formatted(name(said)),
              "Close the account, or have the network allowed for the school.",
              "ours: an account is on a network that the school uses",
              OURS));
    }
    // Whatever the school allows: the age is the network's.
    platforms
        .byId(said.platform())
        .flatMap(platform -> rules.ageProblem(platform, said.youngestReader()))
        .ifPresent(problem -> gaps.add(tooYoung(adoption, problem)));
  }

  private String name(Particulars said) {
    return platforms.byId(said.platform()).map(Platform::name).orElse(said.platform());
  }

  private Gap tooYoung(Adoption adoption, String problem) {
    Optional<Point> asked =
        wanted.readiness(adoption.policyEditions()).stream()
            .filter(point -> point.id().equals("minimum-age"))
            .findFirst();
    return new Gap(
        true,
        problem.substring(0, problem.indexOf(". ") + 1),
        "Change whom it is for, and how it is done, or close the account.",
        asked.map(Point::clause).orElse("ours: a network’s minimum age is kept"),
        asked.map(Point::basis).orElse(OURS));
  }

  private void contents(Adoption adoption, Particulars said, List<Gap> gaps) {
    wanted.contents(adoption.policyEditions()).stream()
        .filter(point -> !point.id().equals(Wanted.OPEN_OR_CLOSED))
        .filter(point -> said.points().getOrDefault(point.id(), "").isBlank())
        .forEach(
            point ->
                gaps.add(todo("Not answered: “%s”".formatted(point.says()), "Answer it.", point)));
  }

  private void account(Adoption adoption, Particulars said, List<Gap> gaps) {
    List<Point> readiness = wanted.readiness(adoption.policyEditions());
    rules
        .emailProblem(adoption.school(), said.schoolEmail())
        .ifPresent(
            problem ->
                readiness.stream()
                    .filter(point -> point.id().equals(Wanted.SCHOOL_EMAIL))
                    .forEach(
                        point ->
                            gaps.add(todo(problem, "Change it in the account, and here.", point))));
    wanted.toTick(readiness).stream()
        .filter(point -> !said.done().contains(point.id()))
        .forEach(
            point ->
                gaps.add(
                    todo("Not done: “%s”".formatted(point.says()), "Do it, and tick it.", point)));
  }

  private void keeper(Adoption adoption, Particulars said, List<Gap> gaps) {
    Map<String, Object> row = wanted.row(adoption.policyEditions(), "password-keeper");
    List<String> roles = roles(row);
    if (!roles.contains(said.keeper())) {
      gaps.add(
          gap(
              false,
              "The password is not kept by: %s.".formatted(titles(adoption, roles)),
              "Have it changed, and kept there.",
              row));
    }
  }

  private void monitor(Adoption adoption, List<Gap> gaps) {
    Map<String, Object> row = wanted.row(adoption.policyEditions(), "account-monitor");
    List<String> roles = roles(row);
    boolean anybody =
        roles.isEmpty()
            || !who.able(adoption.school(), String.join(",", roles), List.of()).isEmpty();
    if (!anybody) {
      gaps.add(
          gap(
              false,
              "Nobody at the school watches accounts as: %s.".formatted(titles(adoption, roles)),
              "Ask the headteacher to give somebody that role.",
              row));
    }
  }

  private String titles(Adoption adoption, List<String> roles) {
    String policy = schools.byId(adoption.school()).orElseThrow().policy();
    return roles.stream()
        .flatMap(role -> Role.byId(role).stream())
        .map(role -> policies.title(policy, role))
        .collect(Collectors.joining(", "));
  }

  static List<String> roles(Map<String, Object> row) {
    return Arrays.stream(String.valueOf(row.get("roles")).split(","))
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .toList();
  }

  private static Gap todo(String says, String remedy, Point point) {
    return new Gap(false, says, remedy, point.clause(), point.basis());
  }

  static Gap gap(boolean shut, String says, String remedy, Map<String, Object> row) {
    return new Gap(
        shut, says, remedy, String.valueOf(row.get("clause")), String.valueOf(row.get("basis")));
  }
}
