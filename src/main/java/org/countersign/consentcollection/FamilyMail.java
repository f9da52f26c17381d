package org.countersign.consentcollection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.Carer;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/**
 * What families are mailed. No mail names a child: whoever opens the link sees for whom it is. In
 * the caller's transaction.
 */
@Component
class FamilyMail {

  static final String PAGE = "/family?link=";

  private final Families families;
  private final PersonalLinks links;
  private final Notices notices;
  private final LineWords lines;
  private final PageWords words;

  FamilyMail(
      Families families, PersonalLinks links, Notices notices, LineWords lines, PageWords words) {
    this.families = families;
    this.links = links;
    this.notices = notices;
    this.lines = lines;
    this.words = words;
  }

  void ask(Campaign campaign, Asked asked, LocalDate answerBy) {
    give(
        campaign,
        asked,
        "Please answer: pictures and names on social media",
        "The school asks before it shows a child on social media, and asks you for one of your"
            + " children; the page says for whom. Say yes or no to each line: yes to some and no to"
            + " others is possible. Please answer by "
            + words.day(answerBy)
            + ". No answer counts as no. The link is for you alone; do not pass it on.");
  }

  void remind(Campaign campaign, Asked asked) {
    give(
        campaign,
        asked,
        "Reminder: pictures and names on social media",
        "We have asked you whether one of your children may be shown on social media, and have no"
            + " answer yet. Please answer by "
            + words.day(campaign.answerBy())
            + ". No answer counts as no. The link is for you alone; do not pass it on.");
  }

  private void give(Campaign campaign, Asked asked, String headline, String reason) {
    for (Carer carer : families.withAddress(asked.school(), asked.pupil())) {
      tell(
          carer,
          campaign.caseKey(),
          headline,
          reason,
          link(PersonalLink.Kind.GIVE, asked.school(), asked.pupil(), carer, asked.id()),
          "Answer");
    }
  }

  /** A link that somebody wants afresh. */
  void again(PersonalLink.Kind kind, Carer carer, String pupil, Asked asked, String caseKey) {
    tell(
        carer,
        caseKey,
        "The link that you wanted",
        "For one of your children; the page says for whom. The link is for you alone; do not pass"
            + " it on. If you did not ask for it, you can leave it.",
        link(kind, carer.school(), pupil, carer, asked == null ? null : asked.id()),
        kind == PersonalLink.Kind.GIVE ? "Answer" : "See or withdraw your consent");
  }

  /** To every carer: what was answered, and how to withdraw it. */
  void answered(Campaign campaign, Asked asked, Map<Line, Boolean> answers, boolean held) {
    for (Carer carer : families.withAddress(asked.school(), asked.pupil())) {
      tell(
          carer,
          campaign.caseKey(),
          "What was answered for your child",
          "Yes to: %s.\nNo to: %s.\n\n%s"
              .formatted(
                  lines.list(answers, true),
                  lines.list(answers, false),
                  held
                      ? "Consent can be withdrawn at any time, with the link below or in writing to"
                          + " the school. It ends at once."
                      : "Nothing was agreed to, so there is nothing to withdraw."),
          held
              ? link(PersonalLink.Kind.WITHDRAW, asked.school(), asked.pupil(), carer, null)
              : null,
          "See or withdraw your consent");
    }
  }

  /** To every carer: what was withdrawn, and how to withdraw what is left. */
  void withdrawn(PersonalLink by, List<Line> withdrawn, boolean held) {
    for (Carer carer : families.withAddress(by.school(), by.pupil())) {
      tell(
          carer,
          null,
          "Consent for your child was withdrawn",
          "Withdrawn: %s.\n\nIt ended at once: nothing more is shown on the strength of it."
              .formatted(lines.list(withdrawn)),
          held ? link(PersonalLink.Kind.WITHDRAW, by.school(), by.pupil(), carer, null) : null,
          "See what is left");
    }
  }

  private String link(
      PersonalLink.Kind kind, String school, String pupil, Carer carer, String asked) {
    return links.make(new PersonalLink(kind, school, pupil, carer.sourcedId(), asked));
  }

  private void tell(
      Carer carer, String caseKey, String headline, String reason, String secret, String action) {
    notices.tell(
        new Telling(
            "consent:" + UUID.randomUUID(),
            carer.school(),
            caseKey,
            Addressee.carer(carer),
            caseKey == null ? headline : headline + " (" + caseKey + ")",
            reason,
            null,
            false,
            secret == null ? null : new Telling.Action(action, PAGE + secret)));
  }
}
