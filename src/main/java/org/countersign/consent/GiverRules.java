package org.countersign.consent;

import java.util.List;
import java.util.Set;
import org.countersign.school.People;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who may say yes: the policy's answer to the question {@code consent-giver}. A no is taken from
 * anybody (reading 3).
 */
@Component
class GiverRules {

  private final ConsentGivers givers;
  private final Competence competence;
  private final Roll roll;
  private final People people;

  GiverRules(ConsentGivers givers, Competence competence, Roll roll, People people) {
    this.givers = givers;
    this.competence = competence;
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
    ConsentGivers.Asked asked = asked(school, consent, earlier);
    if (kind != asked.kind()) {
      throw new ConsentRefused(
          (asked.kind() == Giver.Kind.PUPIL
                  ? "this pupil gives consent, and no carer in the pupil's place ("
                  : "a carer gives this consent: the pupil is not judged competent, or the policy"
                      + " asks for the carer (")
              + asked.clause()
              + ")");
    }
  }

  /** The newest judgement decides; without one, that this consent or an earlier one names it. */
  private ConsentGivers.Asked asked(
      School school, NewConsent consent, List<ConsentRecord> earlier) {
    String pupil = consent.child().id();
    Competence.Judged judged = competence.of(school.id(), Set.of(pupil)).get(pupil);
    boolean competent =
        judged != null
            ? judged.competent()
            : consent.giver().judgedBy() != null
                || earlier.stream().anyMatch(record -> record.giver().judgedBy() != null);
    boolean adult =
        roll.pupil(school.id(), pupil)
            .filter(one -> ConsentGivers.isAdult(one, consent.receivedOn()))
            .isPresent();
    return givers.asked(school, competent, adult);
  }
}
