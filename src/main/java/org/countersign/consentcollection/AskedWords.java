package org.countersign.consentcollection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.consent.Competence;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Giver;
import org.countersign.notice.Notices;
import org.countersign.school.Carer;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** How far it is with each pupil of a campaign, in words, and who is to be asked on paper. */
@Component
class AskedWords {

  private final Families families;
  private final Notices notices;
  private final OlderPupils older;
  private final Competence competence;
  private final PageWords words;

  AskedWords(
      Families families,
      Notices notices,
      OlderPupils older,
      Competence competence,
      PageWords words) {
    this.families = families;
    this.notices = notices;
    this.older = older;
    this.competence = competence;
    this.words = words;
  }

  /**
   * How it stands.
   *
   * @param paper why they are to be asked on paper; empty where they are not
   * @param judged what was judged of the pupil; empty where nobody has to
   */
  record Stand(String state, String paper, String judged) {}

  Map<String, Stand> of(Campaign campaign, List<Asked> all) {
    Set<String> notReached =
        campaign.caseKey() == null ? Set.of() : notices.notReached(campaign.caseKey());
    Set<String> toJudge = older.notJudged(campaign);
    Map<String, Competence.Judged> judged =
        competence.of(campaign.school(), all.stream().map(Asked::pupil).toList());
    Map<String, Stand> stands = new HashMap<>();
    for (Asked one : all) {
      stands.put(
          one.pupil(),
          new Stand(
              state(campaign, one),
              one.isOpen() && campaign.askedAt() != null ? paper(one, notReached) : "",
              judged(judged.get(one.pupil()), toJudge.contains(one.pupil()))));
    }
    return stands;
  }

  private String state(Campaign campaign, Asked one) {
    return switch (one.state()) {
      case ANSWERED ->
          "answered "
              + words.moment(one.answeredAt())
              + (one.answeredBy().equals(ConsentRegister.BY_LINK)
                  ? " by personal link"
                  : ", keyed in by " + words.person(one.answeredBy()));
      case UNANSWERED -> "asking ended without an answer: no consent";
      case OPEN -> campaign.askedAt() == null ? "not asked yet" : "no answer yet";
    };
  }

  private String paper(Asked one, Set<String> notReached) {
    if (one.giver() == Giver.Kind.PUPIL) {
      return "the pupil consents, and has no mail here";
    }
    List<Carer> carers = families.withAddress(one.school(), one.pupil());
    if (carers.isEmpty()) {
      return "no carer has a mail address on the roll";
    }
    return carers.stream().allMatch(carer -> notReached.contains(carer.sourcedId()))
        ? "no mail arrived"
        : "";
  }

  private static String judged(Competence.Judged judged, boolean toJudge) {
    if (judged != null) {
      return judged.competent() ? "judged competent" : "judged not competent";
    }
    return toJudge ? "to be assessed" : "";
  }
}
