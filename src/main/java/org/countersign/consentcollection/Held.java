package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Use;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/** What somebody could withdraw: each use on each network for which consent is held today. */
@Component
class Held {

  private final ConsentRegister register;
  private final Platforms platforms;
  private final Clock clock;

  Held(ConsentRegister register, Platforms platforms, Clock clock) {
    this.register = register;
    this.platforms = platforms;
    this.clock = clock;
  }

  List<Line> of(String school, Child child) {
    LocalDate today = LocalDate.now(clock);
    return platforms.all().stream()
        .flatMap(
            platform ->
                register
                    .check(school, Set.of(child), EnumSet.allOf(Use.class), platform.id(), today)
                    .findings()
                    .stream()
                    .filter(finding -> finding.standing().isHeld())
                    .map(finding -> new Line(finding.use(), platform.id())))
        .toList();
  }
}
