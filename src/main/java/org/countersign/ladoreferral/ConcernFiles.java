package org.countersign.ladoreferral;

import java.util.Optional;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.access.CaseTeams;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.staffconcern.StaffConcerns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the team of a concern opens. For anybody else it is not there, like one that never was. */
@Component
class ConcernFiles {

  private final StaffConcerns register;
  private final CaseTeams teams;
  private final CaseReaders readers;

  ConcernFiles(StaffConcerns register, CaseTeams teams, CaseReaders readers) {
    this.register = register;
    this.teams = teams;
    this.readers = readers;
  }

  /** The concern, and its trail says that it was opened. */
  StaffConcern open(String number, Actor person, String what, String words) {
    StaffConcern concern = find(number, person);
    teams.opened(number, person, what, words);
    return concern;
  }

  StaffConcern find(String number, Actor person) {
    if (!teams.isOn(person, number)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return register
        .byCase(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The concern, where the person manages its case; else it is not there for writing either. */
  StaffConcern managed(String number, Actor person) {
    StaffConcern concern = find(number, person);
    if (teams.caseManager(number).filter(person.userId()::equals).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return concern;
  }

  /** Number of the case of its referral; empty where it was not referred. */
  Optional<String> referral(StaffConcern concern) {
    return teams.cases(concern.caseKey()).stream()
        .filter(
            number ->
                readers
                    .procedureOf(number, concern.school())
                    .filter(ReferralSteps.PROCEDURE::equals)
                    .isPresent())
        .findFirst();
  }
}
