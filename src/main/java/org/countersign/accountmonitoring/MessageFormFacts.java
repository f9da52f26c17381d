package org.countersign.accountmonitoring;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countersign.account.SocialAccounts;
import org.countersign.policy.AnswersOfToday;
import org.countersign.policy.Policies;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Component;

/** What the form that logs something offers in a school. */
@Component
class MessageFormFacts {

  private final SocialAccounts accounts;
  private final NetworkNames names;
  private final AnswersOfToday answers;
  private final Policies policies;
  private final PageWords words;
  private final Clock clock;

  MessageFormFacts(
      SocialAccounts accounts,
      NetworkNames names,
      AnswersOfToday answers,
      Policies policies,
      PageWords words,
      Clock clock) {
    this.accounts = accounts;
    this.names = names;
    this.answers = answers;
    this.policies = policies;
    this.words = words;
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
      Criticism criticism) {}

  record Named(String id, String name) {}

  record Criticism(String told, boolean approvalToReply, List<Ground> clauses) {}

  /** A clause behind a question. */
  record Ground(String citation, String words, String basis) {}

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
        criticism(school));
  }

  String now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private Criticism criticism(School school) {
    Map<String, Object> row = answers.of(school.id(), "public-criticism", Map.of()).get(0);
    String basis = String.valueOf(row.get("basis"));
    return new Criticism(
        String.join(
            ", ",
            Arrays.stream(String.valueOf(row.get("roles")).split(","))
                .flatMap(id -> Role.byId(id.strip()).stream())
                .map(role -> policies.title(school.policy(), role))
                .toList()),
        Boolean.TRUE.equals(row.get("approvalToReply")),
        words.clauses(String.valueOf(row.get("clause"))).stream()
            .map(cited -> new Ground(cited.citation(), cited.words(), basis))
            .toList());
  }
}
