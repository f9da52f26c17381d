package org.countersign.staffconcern;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.access.StandIns;
import org.countersign.access.TaskFacts;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Works out who handles a concern: by the school's policy as it is today, its people, and who of
 * them is kept from it or away.
 */
@Component
public class WhoHandles {

  private final AnswersOfToday policy;
  private final TrustSchemes schemes;
  private final People people;
  private final StandIns standIns;

  WhoHandles(AnswersOfToday policy, TrustSchemes schemes, People people, StandIns standIns) {
    this.policy = policy;
    this.schemes = schemes;
    this.people = people;
    this.standIns = standIns;
  }

  /**
   * @param subject username; null for somebody who is not on the roll
   * @param excluded usernames of all who are kept from it; the subject is, named here or not
   * @param networkingInWorkingDay see {@link NewConcern}
   * @param worksForTrust see {@link NewConcern}
   * @param reportingIsConflict see {@link NewConcern}
   */
  public Handling of(
      String school,
      String subject,
      Set<String> excluded,
      boolean networkingInWorkingDay,
      boolean worksForTrust,
      boolean reportingIsConflict) {
    Map<Role, List<String>> holders = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      holders.put(role, people.holdersOf(role, school).stream().map(Person::username).toList());
    }
    Set<String> kept =
        Stream.concat(excluded.stream(), Stream.ofNullable(subject)).collect(Collectors.toSet());
    Predicate<TaskFacts> needsNobody = standIns.needsNobody(school);
    Set<String> away =
        holders.values().stream()
            .flatMap(List::stream)
            .distinct()
            .filter(person -> !needsNobody.test(taskOf(school, person)))
            .collect(Collectors.toSet());
    return HandlingRule.handle(
        new HandlingRule.Asked(
            subject == null ? Set.of() : people.rolesOf(subject, school),
            staff(school, networkingInWorkingDay, worksForTrust),
            managed(school, "concern-about-head", schemeOf(school)),
            managed(school, "concern-about-chief-executive", Map.of()),
            holders,
            kept,
            away,
            reportingIsConflict));
  }

  private static TaskFacts taskOf(String school, String person) {
    return new TaskFacts(school, null, Set.of(person), Set.of(), Set.of());
  }

  private HandlingRule.Answer staff(String school, boolean networking, boolean worksForTrust) {
    Map<String, Object> row =
        one(
            school,
            "concern-about-staff",
            Map.of(
                "networkingInWorkingDay",
                networking,
                "subjectWorksFor",
                worksForTrust ? "trust" : "school"));
    List<Role> told = roles(row);
    // NAT:2: the headteacher manages the case, unless the policy sends it past the school.
    Role manager =
        told.contains(Role.CHIEF_EXECUTIVE) && !told.contains(Role.HEADTEACHER)
            ? Role.CHIEF_EXECUTIVE
            : Role.HEADTEACHER;
    return new HandlingRule.Answer(told, manager, row.get("clause") + "; NAT:2");
  }

  private HandlingRule.Answer managed(String school, String question, Map<String, Object> facts) {
    Map<String, Object> row = one(school, question, facts);
    return new HandlingRule.Answer(
        roles(row),
        Role.byId((String) row.get("caseManager")).orElseThrow(),
        (String) row.get("clause"));
  }

  private Map<String, Object> schemeOf(String school) {
    Map<String, Object> facts = new HashMap<>();
    schemes.named(school).ifPresent(role -> facts.put("trustSchemeNames", role.id()));
    return facts;
  }

  private Map<String, Object> one(String school, String question, Map<String, Object> facts) {
    return policy.of(school, question, facts).get(0);
  }

  private static List<Role> roles(Map<String, Object> row) {
    return Arrays.stream(((String) row.get("roles")).split(","))
        .map(id -> Role.byId(id.strip()).orElseThrow())
        .toList();
  }
}
