package org.countersign.consentcollection;

import java.util.List;
import org.countersign.notice.Notices;
import org.countersign.school.Carer;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** The carers of a pupil who can be asked by mail. */
@Component
class Families {

  private final Roll roll;

  Families(Roll roll) {
    this.roll = roll;
  }

  /** Those on the roll today to whose address mail can go. */
  List<Carer> withAddress(String school, String pupil) {
    return roll.carersOf(school, pupil).stream()
        .filter(carer -> Notices.canWriteTo(carer.email()))
        .toList();
  }

  /** Whether the roll still links that carer to the pupil. */
  boolean isCarer(String school, String pupil, String carer) {
    return roll.carersOf(school, pupil).stream().anyMatch(one -> one.sourcedId().equals(carer));
  }
}
