package org.countersign.consentwithdrawal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.consent.ConsentRecord;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.Holds;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Objections;
import org.countersign.consent.Use;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/**
 * What a notice does to the consent register, in the caller's transaction. Whatever it does, posts
 * on their way hear of it there (C1, C2).
 */
@Component
class NoticeEffects {

  private final ConsentRegister consents;
  private final Holds holds;
  private final Objections objections;
  private final NoticeRegister register;

  NoticeEffects(
      ConsentRegister consents, Holds holds, Objections objections, NoticeRegister register) {
    this.consents = consents;
    this.holds = holds;
    this.objections = objections;
    this.register = register;
  }

  /** As it comes in. */
  void apply(ConsentNotice notice) {
    switch (notice.effect()) {
      case COUNTS -> {
        if (notice.says().channel() != Channel.LINK) {
          record(notice, notice.enteredBy());
        }
      }
      case OBJECTION ->
          objections.add(
              notice.school(),
              new Objections.Objection(
                  notice.says().person(),
                  notice.says().described(),
                  notice.says().receivedOn(),
                  notice.caseKey()),
              notice.enteredBy());
      default ->
          holds.set(
              notice.school(),
              notice.says().child(),
              notice.caseKey(),
              notice.effect().words(),
              notice.enteredBy());
    }
  }

  /** It counts now, from the day on which it was received; the hold before it ends with that. */
  void confirm(ConsentNotice notice, String by) {
    record(notice, by);
    holds.end(notice.school(), notice.caseKey(), "The notice counts", by);
    register.comesTo(notice, Effect.COUNTS);
  }

  /** It does not count: what was allowed before is allowed again. */
  void lift(ConsentNotice notice, String by) {
    holds.end(notice.school(), notice.caseKey(), "The notice does not count", by);
    register.comesTo(notice, Effect.LIFTED);
  }

  /**
   * Who else's yes it takes back: carers do not agree, or a carer and the pupil. The safer side
   * wins, and somebody has to talk to them. What this notice has recorded already is left out.
   */
  boolean isConflict(ConsentNotice notice) {
    Giver giver = notice.says().giver();
    return given(notice).stream()
        .map(ConsentRecord::giver)
        .anyMatch(
            other ->
                other.kind() != giver.kind()
                    || !String.valueOf(other.givenBy()).equals(String.valueOf(giver.givenBy())));
  }

  /** The yes to each use that the notice is about, the newest of each giver. */
  private List<ConsentRecord> given(ConsentNotice notice) {
    Map<Use, List<ConsentRecord>> byUse =
        consents.history(notice.school(), notice.says().child()).stream()
            .filter(record -> isIn(notice.says().scope(), record))
            .filter(record -> !isOf(notice, record))
            .collect(Collectors.groupingBy(ConsentRecord::use));
    return byUse.values().stream()
        .map(records -> records.stream().max(Comparator.comparing(ConsentRecord::id)).orElseThrow())
        .filter(record -> record.decision() == Decision.GIVEN)
        .toList();
  }

  /** By the family's link the register had it before the notice. */
  private static boolean isOf(ConsentNotice notice, ConsentRecord record) {
    Entered says = notice.says();
    return says.channel() == Channel.LINK
        && record.decision() == Decision.WITHDRAWN
        && record.recordedBy().equals(ConsentRegister.BY_LINK)
        && record.giver().equals(says.giver())
        && record.receivedOn().equals(says.receivedOn());
  }

  private static boolean isIn(Scope scope, ConsentRecord record) {
    return record.platform().equals(Platforms.ALL)
        ? scope.lines().stream().anyMatch(line -> line.use() == record.use())
        : scope.covers(record.use(), record.platform());
  }

  /** What was allowed is withdrawn; what was never said is refused, so that it is a no as well. */
  private void record(ConsentNotice notice, String by) {
    Entered says = notice.says();
    Set<Use> everGiven =
        consents.history(notice.school(), says.child()).stream()
            .filter(record -> record.decision() == Decision.GIVEN)
            .map(ConsentRecord::use)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Use.class)));
    Map<String, Map<Decision, Set<Use>>> grouped = new TreeMap<>();
    for (Scope.Line line : says.scope().lines()) {
      Decision decision = everGiven.contains(line.use()) ? Decision.WITHDRAWN : Decision.REFUSED;
      grouped
          .computeIfAbsent(line.platform(), platform -> new TreeMap<>())
          .computeIfAbsent(decision, one -> EnumSet.noneOf(Use.class))
          .add(line.use());
    }
    List<NewConsent> all = new ArrayList<>();
    grouped.forEach(
        (platform, decisions) ->
            decisions.forEach(
                (decision, uses) ->
                    all.add(
                        new NewConsent(
                            says.child(),
                            uses,
                            platform,
                            decision,
                            says.giver(),
                            says.receivedOn(),
                            notice.form()))));
    consents.record(notice.school(), all, by);
  }
}
