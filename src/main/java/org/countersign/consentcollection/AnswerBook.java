package org.countersign.consentcollection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.access.WholeOrNothing;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Use;
import org.springframework.stereotype.Service;

/** Writes into the consent register what was answered, in one transaction with all that follows. */
@Service
class AnswerBook {

  private final ConsentRegister register;
  private final CampaignTable campaigns;
  private final AskedTable table;
  private final Held held;
  private final FamilyMail mail;
  private final WholeOrNothing whole;

  AnswerBook(
      ConsentRegister register,
      CampaignTable campaigns,
      AskedTable table,
      Held held,
      FamilyMail mail,
      WholeOrNothing whole) {
    this.register = register;
    this.campaigns = campaigns;
    this.table = table;
    this.held = held;
    this.mail = mail;
    this.whole = whole;
  }

  /** Somebody answered before, or the campaign is over; nothing was written. */
  static class Over extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /**
   * What was answered.
   *
   * @param answers to every line of the campaign
   * @param form where the answer is: the form's reference
   * @param by username, or {@link ConsentRegister#BY_LINK}
   */
  record Answer(
      Map<Line, Boolean> answers, Giver giver, LocalDate receivedOn, String form, String by) {}

  /**
   * Writes it; it takes effect at once.
   *
   * @throws Over where there is nothing to be answered any more
   * @throws ConsentRefused where the register does not take it: nothing is written then
   */
  void record(Asked asked, Answer answer) {
    whole.run(
        () -> {
          register.lock(asked.school(), Set.of(asked.child()));
          Campaign campaign = campaigns.byId(asked.campaign()).orElseThrow();
          if (!campaign.isOpen() || !table.answered(asked.id(), answer.by())) {
            throw new Over();
          }
          write(asked, answer, true);
          write(asked, answer, false);
          mail.answered(
              campaign, asked, answer.answers(), !held.of(asked.school(), asked.child()).isEmpty());
        });
  }

  /** One entry for each network, with all uses that were answered alike. */
  private void write(Asked asked, Answer answer, boolean yes) {
    Map<String, Set<Use>> uses = new TreeMap<>();
    answer.answers().entrySet().stream()
        .filter(one -> one.getValue() == yes)
        .map(Map.Entry::getKey)
        .forEach(
            line ->
                uses.computeIfAbsent(line.platform(), platform -> EnumSet.noneOf(Use.class))
                    .add(line.use()));
    uses.forEach(
        (platform, some) ->
            register.record(
                asked.school(),
                new NewConsent(
                    asked.child(),
                    some,
                    platform,
                    yes ? Decision.GIVEN : Decision.REFUSED,
                    answer.giver(),
                    answer.receivedOn(),
                    answer.form()),
                answer.by()));
  }
}
