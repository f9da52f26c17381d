package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.access.WholeOrNothing;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.ConsentWithdrawnByLink;
import org.countersign.consent.Decision;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Use;
import org.countersign.school.Platforms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Withdraws by a personal link: as many steps as giving, and in force when the page answers. */
@Service
class Withdrawals {

  private static final String FORM = "Withdrawn by personal link";

  private final ConsentRegister register;
  private final Held held;
  private final FamilyMail mail;
  private final WholeOrNothing whole;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Withdrawals(
      ConsentRegister register,
      Held held,
      FamilyMail mail,
      WholeOrNothing whole,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.held = held;
    this.mail = mail;
    this.whole = whole;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Withdraws what is held, or those lines of it.
   *
   * @param everything whether it is every use on every network, those too that the school joins or
   *     holds later, and not the lines alone
   * @param removeEarlier whether posts that are out are to be removed; null where not said
   */
  void withdraw(PersonalLink link, List<Line> lines, boolean everything, Boolean removeEarlier) {
    LocalDate today = LocalDate.now(clock);
    whole.run(
        () -> {
          register.lock(link.school(), Set.of(link.child()));
          Map<String, Set<Use>> byPlatform =
              everything
                  ? Map.of(Platforms.ALL, EnumSet.allOf(Use.class))
                  : lines.stream()
                      .collect(
                          Collectors.groupingBy(
                              Line::platform,
                              TreeMap::new,
                              Collectors.mapping(Line::use, Collectors.toSet())));
          byPlatform.forEach(
              (platform, uses) ->
                  register.record(
                      link.school(),
                      new NewConsent(
                          link.child(),
                          uses,
                          platform,
                          Decision.WITHDRAWN,
                          link.giver(),
                          today,
                          FORM),
                      ConsentRegister.BY_LINK));
          events.publishEvent(
              new ConsentWithdrawnByLink(
                  link.school(), link.child(), link.giver(), byPlatform, today, removeEarlier));
          mail.withdrawn(link, lines, !held.of(link.school(), link.child()).isEmpty());
        });
  }
}
