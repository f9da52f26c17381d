package org.countersign.accounthandover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.accountcreation.Point;
import org.countersign.accounthandover.HandoverFormFacts.Named;
import org.countersign.policy.AnswersOfToday;
import org.countersign.policy.Policies;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What is on record of a handover, as the forms of its tasks show it. */
@Component
class HandoverFacts {

  private final CaseHandover handovers;
  private final SaidOfHandovers said;
  private final Successors successors;
  private final HandoverFormFacts forms;
  private final ChooseSuccessor choosing;
  private final SocialAccounts accounts;
  private final Colleagues colleagues;
  private final AnswersOfToday policy;
  private final Policies policies;
  private final PageWords words;
  private final ReasonReaders reasons;
  private final Clock clock;

  HandoverFacts(
      CaseHandover handovers,
      SaidOfHandovers said,
      Successors successors,
      HandoverFormFacts forms,
      ChooseSuccessor choosing,
      SocialAccounts accounts,
      Colleagues colleagues,
      AnswersOfToday policy,
      Policies policies,
      PageWords words,
      ReasonReaders reasons,
      Clock clock) {
    this.handovers = handovers;
    this.said = said;
    this.successors = successors;
    this.forms = forms;
    this.choosing = choosing;
    this.accounts = accounts;
    this.colleagues = colleagues;
    this.policy = policy;
    this.policies = policies;
    this.words = words;
    this.reasons = reasons;
    this.clock = clock;
  }

  /**
   * @param askedBy null where the product began it
   * @param why null for whoever does not read it
   * @param back why it is with whoever chooses again, or null
   * @param present usernames of those who run it and stay
   * @param staff who may be chosen
   * @param mayKeep whether it may stay as it was
   * @param mine what is asked of whoever reads it, if they are to run it
   * @param now to the minute, in London
   */
  record Facts(
      String number,
      String account,
      String link,
      String schoolEmail,
      String askedBy,
      String asked,
      String why,
      boolean hold,
      String back,
      List<String> leavers,
      List<String> owners,
      List<String> present,
      String lead,
      List<String> nonEmployees,
      List<Colleagues.Colleague> staff,
      int least,
      List<Ground> leastClauses,
      boolean mayKeep,
      List<Line> said,
      List<Mine> mine,
      List<Named> keepers,
      String today,
      String now) {}

  /** A clause behind a question. */
  record Ground(String citation, String words, String basis) {}

  /** Something that somebody said. */
  record Line(String task, String decision, String reason, String by, String at) {}

  /**
   * @param was the day that the training record has; null where it has none that counts
   */
  record Mine(String field, String label, String was, List<Ground> clauses) {}

  Facts of(Handover handover, School school, Actor reader) {
    SocialAccount account = handovers.account(handover);
    SocialAccounts.LeastOwners least = accounts.leastOwners(school.id());
    List<Colleagues.Colleague> staff = colleagues.of(handover, school);
    Set<String> stay =
        staff.stream().map(Colleagues.Colleague::username).collect(Collectors.toSet());
    return new Facts(
        handover.caseKey(),
        forms.name(account),
        account.link(),
        account.schoolEmail(),
        handover.askedBy() == null ? null : words.person(handover.askedBy()),
        words.moment(handover.openedAt()),
        reasons.reads(handover, reader) ? handover.why() : null,
        handover.hold(),
        handover.back(),
        names(handover.leavers()),
        names(account.owners()),
        account.owners().stream().filter(stay::contains).toList(),
        account.upkeep().lead(),
        account.upkeep().nonEmployees(),
        staff,
        least.number(),
        grounds(least.clause(), null),
        choosing.keepProblem(handover, account).isEmpty(),
        said.all(handover).stream().map(this::line).toList(),
        successors.wanted(handover).stream()
            .map(point -> mine(handover, account, reader, point))
            .toList(),
        keepers(handover, school),
        LocalDate.now(clock).toString(),
        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString());
  }

  private List<String> names(List<String> usernames) {
    return usernames.stream().map(words::person).toList();
  }

  /** Where the password is kept stands in the register, for fewer people. */
  private Line line(Said one) {
    return new Line(
        one.task(), one.decision(), one.reason(), words.person(one.by()), words.moment(one.at()));
  }

  private Mine mine(Handover handover, SocialAccount account, Actor reader, Point point) {
    return new Mine(
        ConfirmSuccession.field(point),
        point.says(),
        successors
            .day(handover, account, reader.userId(), point)
            .map(LocalDate::toString)
            .orElse(null),
        grounds(point.clause(), point.basis()));
  }

  private List<Ground> grounds(String citations, String basis) {
    return words.clauses(citations).stream()
        .map(cited -> new Ground(cited.citation(), cited.words(), basis))
        .toList();
  }

  private List<Named> keepers(Handover handover, School school) {
    return policy.asOf(handover.policyEditions(), "password-keeper", Map.of()).stream()
        .flatMap(row -> InLine.roles(row).stream())
        .distinct()
        .flatMap(role -> Role.byId(role).stream())
        .map(role -> new Named(role.id(), policies.title(school.policy(), role)))
        .toList();
  }
}
