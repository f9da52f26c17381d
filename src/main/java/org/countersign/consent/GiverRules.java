package org.countersign.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.policy.Policies;
import org.countersign.policy.Table;
import org.countersign.school.People;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who may say yes: the policy's answer to the question {@code consent-giver}. A no is taken from
 * anybody (reading 3).
 */
@Component
class GiverRules {

  private static final int ADULT = 18;

  private final Policies policies;
  private final Roll roll;
  private final People people;

  GiverRules(Policies policies, Roll roll, People people) {
    this.policies = policies;
    this.roll = roll;
    this.people = people;
  }

  /**
   * The giver as the register keeps them: whoever says no and is not linked to the child is kept as
   * somebody unlinked.
   *
   * @param earlier what the register has of the child
   * @throws ConsentRefused if that giver may not say yes
   */
  Giver check(School school, NewConsent consent, List<ConsentRecord> earlier) {
    Giver giver = consent.giver();
    boolean linked = giver.kind() != Giver.Kind.CARER || isLinked(school, consent);
    if (consent.decision() != Decision.GIVEN) {
      return linked
          ? new Giver(giver.kind(), giver.givenBy(), null)
          : Giver.unlinked(giver.givenBy());
    }
    if (!linked) {
      throw new ConsentRefused("the roll links no such carer to the child, so they cannot consent");
    }
    if (giver.judgedBy() != null && people.byUsername(giver.judgedBy()).isEmpty()) {
      throw new ConsentRefused("who judged the pupil competent is not a user name of the school's");
    }
    checkYes(school, consent, earlier);
    return giver;
  }

  private boolean isLinked(School school, NewConsent consent) {
    String carer = consent.giver().givenBy();
    return consent.child().kind() == Child.Kind.OTHER
        ? carer == null
        : roll.carersOf(school.id(), consent.child().id()).stream()
            .anyMatch(one -> one.sourcedId().equals(carer));
  }

  private void checkYes(School school, NewConsent consent, List<ConsentRecord> earlier) {
    Giver.Kind kind = consent.giver().kind();
    if (consent.child().kind() == Child.Kind.OTHER) {
      if (kind != Giver.Kind.CARER) {
        throw new ConsentRefused(
            "for a child not on the roll the carer entered with them consents");
      }
      return;
    }
    boolean competent =
        consent.giver().judgedBy() != null
            || earlier.stream().anyMatch(record -> record.giver().judgedBy() != null);
    Map<String, Boolean> facts =
        Map.of(
            "pupilCompetent",
            competent,
            "pupilIsAdult",
            isAdult(school, consent.child(), consent.receivedOn()));
    Table.Rule rule = rule(school, facts);
    Giver.Kind asked =
        rule.then().get("giver").equals("pupil") ? Giver.Kind.PUPIL : Giver.Kind.CARER;
    if (kind != asked) {
      throw new ConsentRefused(
          (asked == Giver.Kind.PUPIL
                  ? "this pupil gives consent, and no carer in the pupil's place ("
                  : "a carer gives this consent: the pupil is not judged competent, or the policy"
                      + " asks for the carer (")
              + rule.clause()
              + ")");
    }
  }

  /**
   * The first rule that fits. It is asked plain yes or no; a test that is anything else does not
   * fit, so that the table's last rule, its safest, answers.
   */
  private Table.Rule rule(School school, Map<String, Boolean> facts) {
    return policies.answer(school.policy(), "consent-giver").rules().stream()
        .filter(
            rule ->
                rule.when().entrySet().stream()
                    .allMatch(
                        test ->
                            test.getValue().equals("-")
                                || test.getValue()
                                    .equals(String.valueOf(facts.get(test.getKey())))))
        .findFirst()
        .orElseThrow();
  }

  private boolean isAdult(School school, Child child, LocalDate day) {
    return roll.pupil(school.id(), child.id())
        .map(Pupil::birthDate)
        .filter(birth -> !birth.plusYears(ADULT).isAfter(day))
        .isPresent();
  }
}
