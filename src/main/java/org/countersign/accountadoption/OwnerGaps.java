package org.countersign.accountadoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.account.AccountRules;
import org.countersign.accountcreation.Point;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** Finds what an account lacks of people who run it and are ready to. */
@Component
class OwnerGaps {

  private final Wanted wanted;
  private final AccountRules rules;
  private final OwnersReady ready;
  private final PageWords words;

  OwnerGaps(Wanted wanted, AccountRules rules, OwnersReady ready, PageWords words) {
    this.wanted = wanted;
    this.rules = rules;
    this.ready = ready;
    this.words = words;
  }

  /** What keeps it shut as long as it is there (A3, A4). */
  List<Gap> of(Adoption adoption, Particulars said) {
    List<Gap> gaps = new ArrayList<>();
    String editions = adoption.policyEditions();
    List<String> left = rules.notStaff(adoption.school(), said.owners());
    left.forEach(
        one ->
            gaps.add(
                new Gap(
                    true,
                    words.person(one) + " runs it, and is no member of staff any more.",
                    "Name somebody else, and have the password changed.",
                    "ours: who has left runs no account",
                    Gaps.OURS)));
    boolean allowed =
        wanted.readiness(editions).stream()
            .anyMatch(point -> point.whose().equals(Point.NON_EMPLOYEE));
    if (!allowed) {
      said.others()
          .forEach(
              one ->
                  gaps.add(
                      new Gap(
                          true,
                          one + " runs it, and is not on the school’s roll.",
                          "Have the password changed, and take the name out.",
                          "ours: whoever runs an account is on the school’s roll",
                          Gaps.OURS)));
    }
    Map<String, Object> least = wanted.row(editions, "account-owners");
    int number = ((Number) least.get("least")).intValue();
    if (said.owners().size() - left.size() < number) {
      gaps.add(
          Gaps.gap(
              true,
              "Fewer than %d members of staff run it.".formatted(number),
              "Name at least %d.".formatted(number),
              least));
    }
    ready.lacking(adoption, said).forEach(one -> gaps.add(unready(one)));
    return gaps;
  }

  private static Gap unready(OwnersReady.Lacking one) {
    return new Gap(
        true,
        "%s: not on record: “%s”.".formatted(one.name(), one.point().says()),
        "They are asked for the day as soon as the account is confirmed.",
        one.point().clause(),
        one.point().basis());
  }
}
