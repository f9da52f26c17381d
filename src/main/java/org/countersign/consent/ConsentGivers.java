package org.countersign.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.policy.Policies;
import org.countersign.policy.Table;
import org.countersign.school.Pupil;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/** Who is asked for a pupil's consent: the policy's answer to {@code consent-giver}. */
@Component
public class ConsentGivers {

  private static final int ADULT = 18;

  private final Policies policies;
  private final Competence competence;
  private final ConsentStore store;

  ConsentGivers(Policies policies, Competence competence, ConsentStore store) {
    this.policies = policies;
    this.competence = competence;
    this.store = store;
  }

  /**
   * Who is asked.
   *
   * @param kind the pupil, or a carer
   * @param clause that says so
   */
  public record Asked(Giver.Kind kind, String clause) {}

  /** Of each of those pupils, by id, on that day. */
  public Map<String, Asked> of(School school, Collection<Pupil> pupils, LocalDate on) {
    Set<String> ids = pupils.stream().map(Pupil::sourcedId).collect(Collectors.toSet());
    Set<String> competent = competent(school.id(), ids);
    Map<String, Asked> asked = new HashMap<>();
    for (Pupil pupil : pupils) {
      asked.put(
          pupil.sourcedId(),
          asked(school, competent.contains(pupil.sourcedId()), isAdult(pupil, on)));
    }
    return asked;
  }

  /** Whether it makes a difference there that a pupil is judged competent. */
  public boolean dependsOnCompetence(School school) {
    return asked(school, true, false).kind() != asked(school, false, false).kind();
  }

  /** Those of the pupils of whom anybody judged whether they understand. */
  public Set<String> judged(String school, Set<String> pupils) {
    Set<String> judged = competent(school, pupils);
    judged.addAll(competence.of(school, pupils).keySet());
    return judged;
  }

  /** Judged so at last; before there were judgements, by whom a consent says it. */
  private Set<String> competent(String school, Set<String> pupils) {
    Map<String, Competence.Judged> judged = competence.of(school, pupils);
    Set<Child> children =
        pupils.stream()
            .filter(pupil -> !judged.containsKey(pupil))
            .map(Child::pupil)
            .collect(Collectors.toSet());
    Set<String> competent =
        store.of(school, children).stream()
            .filter(record -> record.giver().judgedBy() != null)
            .map(record -> record.child().id())
            .collect(Collectors.toSet());
    judged.values().stream()
        .filter(Competence.Judged::competent)
        .forEach(one -> competent.add(one.pupil()));
    return competent;
  }

  /**
   * The first rule that fits. It is asked plain yes or no; a test that is anything else does not
   * fit, so that the table's last rule, its safest, answers.
   */
  Asked asked(School school, boolean competent, boolean adult) {
    Map<String, Boolean> facts = Map.of("pupilCompetent", competent, "pupilIsAdult", adult);
    List<Table.Rule> rules = policies.answer(school.policy(), "consent-giver").rules();
    Table.Rule rule =
        rules.stream()
            .filter(
                one ->
                    one.when().entrySet().stream()
                        .allMatch(
                            test ->
                                test.getValue().equals("-")
                                    || test.getValue()
                                        .equals(String.valueOf(facts.get(test.getKey())))))
            .findFirst()
            .orElseThrow();
    return new Asked(
        rule.then().get("giver").equals("pupil") ? Giver.Kind.PUPIL : Giver.Kind.CARER,
        rule.clause());
  }

  static boolean isAdult(Pupil pupil, LocalDate on) {
    return pupil.birthDate() != null && !pupil.birthDate().plusYears(ADULT).isAfter(on);
  }
}
