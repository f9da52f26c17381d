package org.countersign.consentcollection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who asks families and sees what they answered: the workers of the model. */
@Component
class CampaignWorkers {

  private static final Set<Role> WORKERS =
      EnumSet.of(Role.OFFICE, Role.DATA_LEAD, Role.DSL, Role.DPO);

  private final SchoolRoles roles;

  CampaignWorkers(SchoolRoles roles) {
    this.roles = roles;
  }

  /** Schools for which the person does so, by name. */
  List<School> schoolsOf(Actor person) {
    return roles.where(person, WORKERS);
  }

  /** Those, and the schools where somebody's deputy has a campaign before them, by name. */
  List<School> seenBy(Actor person) {
    return roles.whereOrAt(
        person, WORKERS, Campaigns.PROCEDURE, "assessCompetence", "closeCampaign");
  }

  boolean mayRead(Actor person, Campaign campaign) {
    return roles.mayRead(person, campaign.school(), campaign.caseKey(), WORKERS);
  }

  /**
   * By role, or for as long as a task of its case is theirs, such as a deputy's.
   *
   * @throws ResponseStatusException 404 where the person has nothing to do with that campaign
   */
  Campaign require(Actor person, Optional<Campaign> campaign) {
    return campaign
        .filter(one -> mayRead(person, one))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
