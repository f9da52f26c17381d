package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.calendar.AcademicYear;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Use;
import org.countersign.policy.Policies;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens by itself, at night, what nobody should have to think of: a campaign for those who joined
 * the roll, one a school and night, and in the first weeks of an academic year one for the whole
 * school where the last year's consents have ended (BPET 6-1a; the question {@code
 * consent-asked-again}).
 */
@Component
class NightlyCampaigns {

  private static final Logger log = LoggerFactory.getLogger(NightlyCampaigns.class);

  /** After that, whoever installs the product in the middle of a year asks by hand. */
  private static final int FIRST_DAYS_OF_YEAR = 30;

  /** Who joined longer ago is left to the office, who may have asked on paper. */
  private static final int JOINED_WITHIN = 30;

  private static final int DAYS_TO_ANSWER = 14;
  private static final int A_YEAR = 12;

  private final Schools schools;
  private final Policies policies;
  private final Roll roll;
  private final AcademicYear years;
  private final ConsentRegister register;
  private final SocialAccounts accounts;
  private final Platforms platforms;
  private final CampaignTable table;
  private final AskedTable asked;
  private final Campaigns campaigns;
  private final Clock clock;

  NightlyCampaigns(
      Schools schools,
      Policies policies,
      Roll roll,
      AcademicYear years,
      ConsentRegister register,
      SocialAccounts accounts,
      Platforms platforms,
      CampaignTable table,
      AskedTable asked,
      Campaigns campaigns,
      Clock clock) {
    this.schools = schools;
    this.policies = policies;
    this.roll = roll;
    this.years = years;
    this.register = register;
    this.accounts = accounts;
    this.platforms = platforms;
    this.table = table;
    this.asked = asked;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** One school that fails is looked at again the next night, and holds up no other. */
  @Scheduled(cron = "0 10 4 * * *")
  void look() {
    for (School school : schools.all()) {
      try {
        renew(school);
        joiners(school);
      } catch (RuntimeException failed) {
        log.error("Asking for consent could not begin by itself at {}", school.id(), failed);
      }
    }
  }

  private void renew(School school) {
    LocalDate today = LocalDate.now(clock);
    LocalDate began = years.beginning(school.id(), today);
    if (today.isAfter(began.plusDays(FIRST_DAYS_OF_YEAR)) || !endsWithTheYear(school)) {
      return;
    }
    Set<String> wanted =
        roll.all(school.id()).stream().map(Pupil::sourcedId).collect(Collectors.toSet());
    wanted.removeAll(
        asked.askedSince(school.id(), began.atStartOfDay(clock.getZone()).toInstant()));
    wanted.removeIf(pupil -> spokeSince(school.id(), pupil, began));
    open(school, Cause.RENEWAL, "Whole school, new academic year", wanted);
  }

  /** Whether the policy has it asked for every year, and lets it end with the year. */
  private boolean endsWithTheYear(School school) {
    Period every = Period.parse(answer(school, "consent-asked-again", "every"));
    return every.toTotalMonths() <= A_YEAR
        && answer(school, "consent-valid", "until").equals("end-of-academic-year");
  }

  private String answer(School school, String question, String output) {
    return policies.answer(school.policy(), question).rules().get(0).then().get(output);
  }

  /** Not those with whom the roll began: they joined before the product was there. */
  private void joiners(School school) {
    LocalDate since = LocalDate.now(clock).minusDays(JOINED_WITHIN);
    List<Pupil> all = roll.all(school.id());
    Optional<LocalDate> first =
        all.stream().map(Pupil::joinedOn).filter(Objects::nonNull).min(Comparator.naturalOrder());
    Set<String> before =
        asked.askedSince(school.id(), since.atStartOfDay(clock.getZone()).toInstant());
    Set<String> wanted =
        all.stream()
            .filter(pupil -> pupil.joinedOn() != null && pupil.joinedOn().isAfter(first.get()))
            .filter(pupil -> pupil.joinedOn().isAfter(since))
            .filter(pupil -> !before.contains(pupil.sourcedId()))
            .filter(pupil -> !spokeSince(school.id(), pupil.sourcedId(), pupil.joinedOn()))
            .map(Pupil::sourcedId)
            .collect(Collectors.toSet());
    open(school, Cause.JOINERS, "Pupils who joined", wanted);
  }

  private boolean spokeSince(String school, String pupil, LocalDate day) {
    return register.history(school, Child.pupil(pupil)).stream()
        .anyMatch(record -> !record.receivedOn().isBefore(day));
  }

  /** With the uses, networks and form of the last campaign, else with all but full names. */
  private void open(School school, Cause cause, String title, Set<String> pupils) {
    if (pupils.isEmpty()) {
      return;
    }
    Optional<Campaign> last =
        table.of(school.id()).stream()
            .filter(one -> one.cause() != Cause.CIRCUMSTANCES)
            .findFirst();
    campaigns.open(
        new NewCampaign(
            school.id(),
            cause,
            title,
            pupils,
            last.map(Campaign::uses).orElse(EnumSet.complementOf(EnumSet.of(Use.FULL_NAME))),
            last.map(Campaign::platforms).orElseGet(() -> networks(school.id())),
            last.map(Campaign::form).orElse("The school’s consent form"),
            LocalDate.now(clock).plusDays(DAYS_TO_ANSWER),
            null));
  }

  private List<String> networks(String school) {
    List<String> ours =
        accounts.all(school).stream().map(SocialAccount::platform).distinct().sorted().toList();
    return ours.isEmpty() ? platforms.all().stream().map(Platform::id).toList() : ours;
  }
}
