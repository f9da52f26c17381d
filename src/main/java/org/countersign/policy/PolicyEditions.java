package org.countersign.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which edition of its policy a case follows: for as long as it runs, that with which it began.
 *
 * <p>When the application starts, the packs that it comes with become the current editions.
 */
@Component
public class PolicyEditions {

  private final Library library;
  private final PackStore store;
  private final ObjectProvider<Schools> schools;

  /** Editions never change, so what was read once stays right. */
  private final Map<String, Map<String, Integer>> decisionVersions = new ConcurrentHashMap<>();

  private final Map<String, Pack> packs = new ConcurrentHashMap<>();

  PolicyEditions(
      Library library,
      PackDeployment deployment,
      PackStore store,
      ObjectProvider<Schools> schools) {
    this.library = library;
    this.store = store;
    this.schools = schools;
    schools.ifAvailable(all -> everySchoolHasItsPack(all.all()));
    deployment.adopt(library);
  }

  /**
   * The code of the pack that the school follows.
   *
   * @throws IllegalArgumentException if there is no such school
   */
  public String policyOf(String school) {
    return schools
        .getObject()
        .byId(school)
        .map(School::policy)
        .orElseThrow(() -> new IllegalArgumentException("There is no school " + school));
  }

  /** Whether there is such a school today. */
  boolean isThere(String school) {
    return schools.getObject().byId(school).isPresent();
  }

  /** The schools that follow the pack. */
  public List<School> followers(String policy) {
    return schools.getObject().all().stream().filter(s -> s.policy().equals(policy)).toList();
  }

  /**
   * What a case of the school stores at its start: {@code school}, {@code policy} and {@code
   * policyEditions}.
   *
   * @throws IllegalArgumentException if there is no such school
   */
  public Map<String, Object> pin(String school) {
    String policy = policyOf(school);
    Map<String, Object> pinned = new LinkedHashMap<>();
    pinned.put("school", school);
    pinned.put("policy", policy);
    pinned.put("policyEditions", current(policy).toString());
    return pinned;
  }

  /** As the database has it, for a node that started later may have brought a newer one. */
  private Editions current(String policy) {
    SortedMap<String, Integer> editions = new TreeMap<>();
    for (String code : List.of(policy, Pack.NATIONAL)) {
      editions.put(code, store.current(code).orElseThrow());
    }
    return new Editions(editions);
  }

  /**
   * The policies as they were when a case began.
   *
   * @param policyEditions the variable of that name, see {@link #pin}
   * @throws IllegalArgumentException if it is not written so, or names no edition
   */
  public Policies asOf(String policyEditions) {
    Map<String, Pack> pinned = new LinkedHashMap<>();
    Editions.parse(policyEditions)
        .byCode()
        .forEach((code, edition) -> pinned.put(code, pack(code, edition)));
    return new Policies(library.questions(), pinned);
  }

  /**
   * The key of the decision that answers the question for a case: the policy's own, or the national
   * default.
   *
   * @throws IllegalArgumentException if there is no such question or edition
   */
  public String decision(String policy, String policyEditions, String question) {
    return answering(policy, policyEditions, question) + "-" + question;
  }

  /**
   * The engine's version of that decision, in the edition with which the case began.
   *
   * @throws IllegalArgumentException if there is no such question or edition
   */
  public int decisionVersion(String policy, String policyEditions, String question) {
    String code = answering(policy, policyEditions, question);
    return versions(code, Editions.parse(policyEditions)).get(question);
  }

  private String answering(String policy, String policyEditions, String question) {
    Editions editions = Editions.parse(policyEditions);
    if (versions(policy, editions).containsKey(question)) {
      return policy;
    }
    if (versions(Pack.NATIONAL, editions).containsKey(question)) {
      return Pack.NATIONAL;
    }
    throw new IllegalArgumentException(
        "No pack of %s answers the question \"%s\": see %s"
            .formatted(policyEditions, question, Questions.FILE));
  }

  private Map<String, Integer> versions(String code, Editions editions) {
    int edition = editions.of(code);
    return decisionVersions.computeIfAbsent(
        code + ":" + edition, key -> store.decisionVersions(code, edition));
  }

  /** What was checked when it was first loaded is only read here. */
  private Pack pack(String code, int edition) {
    return packs.computeIfAbsent(
        code + ":" + edition,
        key ->
            new PackReader(store.files(code, edition), library.questions(), new Defects()).read());
  }

  private void everySchoolHasItsPack(List<School> all) {
    Defects defects = new Defects();
    for (School school : all) {
      if (!library.packs().containsKey(school.policy())) {
        defects.add(
            "countersign.schools",
            1,
            "%s follows the policy pack \"%s\", which is not there: use one of %s"
                .formatted(school.id(), school.policy(), library.packs().keySet()));
      }
    }
    defects.throwIfAny();
  }
}
