package org.countersign.consentwithdrawal;

import java.util.Optional;
import org.countersign.consent.Giver;
import org.countersign.notice.Notices;
import org.countersign.school.Carer;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** What the roll says today of whoever gave a notice, which may be months later. */
@Component
class GiversToday {

  private final Roll roll;

  GiversToday(Roll roll) {
    this.roll = roll;
  }

  /** Whether they may learn of the child. */
  boolean isLinked(ConsentNotice notice) {
    Giver giver = notice.says().giver();
    return switch (giver.kind()) {
      case UNLINKED -> false;
      case PUPIL -> true;
      case CARER -> giver.givenBy() == null || carer(notice).isPresent();
    };
  }

  /** The carer, on the roll and linked to this pupil, if a mail can go to them. */
  Optional<Carer> mailed(ConsentNotice notice) {
    return carer(notice)
        .filter(carer -> carer.email() != null && Notices.canWriteTo(carer.email()));
  }

  private Optional<Carer> carer(ConsentNotice notice) {
    Giver giver = notice.says().giver();
    if (notice.says().child() == null
        || giver.kind() != Giver.Kind.CARER
        || giver.givenBy() == null) {
      return Optional.empty();
    }
    return roll.carersOf(notice.school(), notice.says().child().id()).stream()
        .filter(carer -> carer.sourcedId().equals(giver.givenBy()))
        .filter(carer -> roll.carer(notice.school(), carer.sourcedId()).isPresent())
        .findFirst();
  }
}
