package org.countersign.accountmonitoring;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countersign.account.SocialAccounts;
import org.countersign.school.School;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Component;

/** What the form that logs something offers in a school. */
@Component
class MessageFormFacts {

  private final SocialAccounts accounts;
  private final NetworkNames names;
  private final PublicCriticism criticism;
  private final Clock clock;

  MessageFormFacts(
      SocialAccounts accounts, NetworkNames names, PublicCriticism criticism, Clock clock) {
    this.accounts = accounts;
    this.names = names;
    this.criticism = criticism;
    this.clock = clock;
  }

  /**
   * As the form reads it.
   *
   * @param now the present minute in London, after which nothing came in
   * @param criticism whom public criticism is told, and whether a reply needs their yes
   */
  record Facts(
      Named school,
      List<Named> schools,
      List<Named> accounts,
      List<Named> kinds,
      List<Named> waysSeen,
      String now,
      PublicCriticism.Rule criticism) {}

  record Named(String id, String name) {}

  Facts of(SchoolChoice choice) {
    School school = choice.school();
    List<Named> offered = new ArrayList<>();
    accounts.all(school.id()).forEach(one -> offered.add(new Named(one.id(), names.of(one))));
    offered.add(new Named(Message.ELSEWHERE, names.of(school.id(), null)));
    return new Facts(
        new Named(school.id(), school.name()),
        choice.schools().stream().map(one -> new Named(one.id(), one.name())).toList(),
        offered,
        Arrays.stream(Message.Kind.values())
            .map(kind -> new Named(kind.id(), kind.words()))
            .toList(),
        Arrays.stream(Message.HowSeen.values())
            .map(how -> new Named(how.id(), how.words()))
            .toList(),
        now(),
        criticism.today(school.id()));
  }

  String now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
