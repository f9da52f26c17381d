package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.countersign.consent.OtherChildren;
import org.countersign.consent.Use;
import org.countersign.policy.Policies.Cited;
import org.countersign.school.Platforms;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Component;

/** What the start form offers in a school. */
@Component
class NoticeFormFacts {

  private final OtherChildren others;
  private final Platforms platforms;
  private final SpokenNotices spoken;
  private final PageWords words;
  private final Clock clock;

  NoticeFormFacts(
      OtherChildren others,
      Platforms platforms,
      SpokenNotices spoken,
      PageWords words,
      Clock clock) {
    this.others = others;
    this.platforms = platforms;
    this.spoken = spoken;
    this.words = words;
    this.clock = clock;
  }

  /** As the form reads it. */
  record Facts(
      Named school,
      List<Named> schools,
      String today,
      List<Named> channels,
      List<Named> uses,
      List<Named> networks,
      List<Named> otherChildren,
      List<Cited> clauses) {}

  record Named(String id, String name) {}

  /**
   * @param all whether the person enters whatever came, or only what is said
   */
  Facts of(SchoolChoice choice, boolean all) {
    School school = choice.school();
    return new Facts(
        new Named(school.id(), school.name()),
        choice.schools().stream().map(one -> new Named(one.id(), one.name())).toList(),
        LocalDate.now(clock).toString(),
        Channel.offered().stream()
            .filter(channel -> all || channel == Channel.SPOKEN)
            .map(channel -> new Named(channel.id(), channel.words()))
            .toList(),
        Arrays.stream(Use.values()).map(use -> new Named(use.id(), use.title())).toList(),
        platforms.all().stream().map(one -> new Named(one.id(), one.name())).toList(),
        others.all(school.id()).stream().map(one -> new Named(one.id(), one.name())).toList(),
        words.clauses(spoken.clause(school.id())));
  }
}
