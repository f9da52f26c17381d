package org.countersign.cyberbullying;

import org.countersign.access.Actor;
import org.countersign.access.CaseTeams;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.MediaReaders;
import org.springframework.stereotype.Component;

/** The files of a case are its team's. */
@Component
class EvidenceOfCases implements MediaReaders {

  private final IncidentRegister register;
  private final CaseTeams teams;

  EvidenceOfCases(IncidentRegister register, CaseTeams teams) {
    this.register = register;
    this.teams = teams;
  }

  @Override
  public boolean mayOpen(MediaFile file, boolean original, Actor person) {
    return file.attachedTo()
        .filter(number -> register.byCase(number).isPresent())
        .filter(number -> teams.isOn(person, number))
        .isPresent();
  }
}
