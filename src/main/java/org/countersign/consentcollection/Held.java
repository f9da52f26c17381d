package org.countersign.consentcollection;

import java.util.EnumSet;
import java.util.List;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Use;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/**
 * What somebody could withdraw: each use on each network for which consent is held today, also
 * where a flag or a hold lies over it.
 */
@Component
class Held {

  private final ConsentRegister register;
  private final Platforms platforms;

  Held(ConsentRegister register, Platforms platforms) {
    this.register = register;
    this.platforms = platforms;
  }

  List<Line> of(String school, Child child) {
    return platforms.all().stream()
        .flatMap(
            platform ->
                register
                    .beneathFlagsAndHolds(school, child, EnumSet.allOf(Use.class), platform.id())
                    .findings()
                    .stream()
                    .filter(finding -> finding.standing().isHeld())
                    .map(finding -> new Line(finding.use(), platform.id())))
        .toList();
  }
}
