package org.countersign.ladoreferral;

import java.util.List;
import org.countersign.access.Actor;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.countersign.evidence.ImageSuspected;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.MediaReaders;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.staffconcern.ConcernJournal;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.staffconcern.StaffConcerns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a concern are its team's, of the case that took it over where it was joined; and
 * when they are sealed the team hears of it, and nobody else: whom it is about may lead
 * safeguarding.
 */
@Component
class EvidenceOfConcerns implements MediaReaders {

  private static final String SEALED =
      "One could show an indecent image of a child. Do not view, copy, forward or delete it"
          + " anywhere. The case manager tells the police now, and the designated safeguarding lead"
          + " unless this case is kept from them.";

  private final StaffConcerns register;
  private final ConcernJournal journal;
  private final CaseTeams teams;
  private final Notices notices;

  EvidenceOfConcerns(
      StaffConcerns register, ConcernJournal journal, CaseTeams teams, Notices notices) {
    this.register = register;
    this.journal = journal;
    this.teams = teams;
    this.notices = notices;
  }

  @Override
  public boolean mayOpen(MediaFile file, boolean original, Actor person) {
    return file.attachedTo()
        .flatMap(register::byCase)
        .filter(concern -> teams.isOn(person, its(concern)))
        .isPresent();
  }

  @EventListener
  @Transactional
  public void sealed(ImageSuspected suspected) {
    if (suspected.caseKey() != null) {
      register.byCase(suspected.caseKey()).ifPresent(concern -> tell(concern, suspected.person()));
    }
  }

  private void tell(StaffConcern concern, String person) {
    journal.note(
        concern.id(),
        "evidence",
        "The files of this case were sealed: one could show an indecent image of a child",
        List.of(),
        person);
    String number = its(concern);
    for (TeamMember member : teams.members(number)) {
      String key = "concern-sealed:%s:%s".formatted(concern.id(), member.person());
      Addressee to = Addressee.person(member.person());
      notices.tell(
          new Telling(
              key,
              concern.school(),
              number,
              to,
              "The files are sealed: " + number,
              SEALED,
              "NAT:23",
              true));
    }
  }

  private static String its(StaffConcern concern) {
    return concern.joinedTo() == null ? concern.caseKey() : concern.joinedTo();
  }
}
