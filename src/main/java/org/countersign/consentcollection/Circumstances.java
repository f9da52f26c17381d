package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.WholeOrNothing;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentLapsed;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NewConsent;
import org.countersign.school.Platforms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Circumstances of a pupil changed, and with them ends every consent that rests on them (OIEA 4.1;
 * ours elsewhere). The family is asked afresh, for the same uses and networks.
 */
@Service
class Circumstances {

  private static final String NOBODY = "Nobody: circumstances changed";

  private final ConsentRegister register;
  private final Held held;
  private final Campaigns campaigns;
  private final WholeOrNothing whole;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Circumstances(
      ConsentRegister register,
      Held held,
      Campaigns campaigns,
      WholeOrNothing whole,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.held = held;
    this.campaigns = campaigns;
    this.whole = whole;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Ends them at once.
   *
   * @param what changed; in the register it is the form's reference
   * @return false where no consent is held, and so nothing was done
   */
  boolean changed(String school, String pupil, String what, LocalDate answerBy, String by) {
    Child child = Child.pupil(pupil);
    List<Line> lines = new ArrayList<>();
    whole.run(
        () -> {
          register.lock(school, Set.of(child));
          lines.clear();
          lines.addAll(held.of(school, child));
          if (!lines.isEmpty()) {
            end(school, child, lines, what, by);
            campaigns.open(
                new NewCampaign(
                    school,
                    Cause.CIRCUMSTANCES,
                    "1 named pupil",
                    List.of(pupil),
                    lines.stream().map(Line::use).collect(Collectors.toSet()),
                    lines.stream().map(Line::platform).distinct().toList(),
                    "Asked afresh, circumstances changed",
                    answerBy,
                    by));
          }
        });
    return !lines.isEmpty();
  }

  private void end(String school, Child child, List<Line> lines, String what, String by) {
    register.record(
        school,
        new NewConsent(
            child,
            lines.stream().map(Line::use).collect(Collectors.toSet()),
            Platforms.ALL,
            Decision.WITHDRAWN,
            Giver.unlinked(NOBODY),
            LocalDate.now(clock),
            "Circumstances changed: " + what),
        by);
    events.publishEvent(new ConsentLapsed(school, child));
  }
}
