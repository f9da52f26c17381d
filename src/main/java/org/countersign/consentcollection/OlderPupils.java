package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.consent.ConsentGivers;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/**
 * Pupils of a campaign who may be old enough to understand what consent means. Competence is
 * individual; from twelve years on somebody looks at each (NAT:18 says about 12 to 13). A school
 * may judge a younger pupil as well.
 */
@Component
class OlderPupils {

  private static final int LOOKED_AT_FROM = 12;

  private final AskedTable asked;
  private final Roll roll;
  private final Schools schools;
  private final ConsentGivers givers;
  private final Clock clock;

  OlderPupils(AskedTable asked, Roll roll, Schools schools, ConsentGivers givers, Clock clock) {
    this.asked = asked;
    this.roll = roll;
    this.schools = schools;
    this.givers = givers;
    this.clock = clock;
  }

  /** Ids of those whom nobody judged; none where the policy asks a carer in any case. */
  Set<String> notJudged(Campaign campaign) {
    String school = campaign.school();
    if (!givers.dependsOnCompetence(schools.byId(school).orElseThrow())) {
      return Set.of();
    }
    LocalDate born = LocalDate.now(clock).minusYears(LOOKED_AT_FROM);
    Set<String> pupils =
        asked.of(campaign.id()).stream()
            .filter(Asked::isOpen)
            .map(Asked::pupil)
            .collect(Collectors.toSet());
    Set<String> older =
        roll.pupils(school, pupils).values().stream()
            .filter(pupil -> pupil.birthDate() != null && !pupil.birthDate().isAfter(born))
            .map(Pupil::sourcedId)
            .collect(Collectors.toSet());
    older.removeAll(givers.judged(school, older));
    return older;
  }
}
