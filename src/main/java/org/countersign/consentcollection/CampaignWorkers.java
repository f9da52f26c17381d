package org.countersign.consentcollection;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who asks families and sees what they answered: the workers of the model. */
@Component
class CampaignWorkers {

  private static final Set<Role> WORKERS =
      EnumSet.of(Role.OFFICE, Role.DATA_LEAD, Role.DSL, Role.DPO);

  private final Schools schools;
  private final People people;

  CampaignWorkers(Schools schools, People people) {
    this.schools = schools;
    this.people = people;
  }

  /** Schools for which the person does so, by name. */
  List<School> schoolsOf(Actor person) {
    return schools.all().stream()
        .filter(school -> person.schools().contains(school.id()))
        .filter(
            school ->
                people.rolesOf(person.userId(), school.id()).stream().anyMatch(WORKERS::contains))
        .sorted(Comparator.comparing(School::name))
        .toList();
  }

  /**
   * @throws ResponseStatusException 404 where the person has nothing to do with that campaign
   */
  Campaign require(Actor person, Optional<Campaign> campaign) {
    return campaign
        .filter(
            one -> schoolsOf(person).stream().anyMatch(school -> school.id().equals(one.school())))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
