package org.countersign.accountmonitoring;

import java.util.List;
import java.util.Set;
import org.countersign.evidence.Media;
import org.countersign.evidence.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of everybody's sight what could show an indecent image of a child. What stands in the
 * case's own trail does not say why: others read it.
 */
@Component
class SealedImages {

  /** As the evidence step has it: it is for the safeguarding lead alone. */
  static final String DECISION = "not-here";

  private static final String REASON = "For the designated safeguarding lead alone";

  private final Media media;
  private final SafeguardingLead lead;
  private final ImageConcerns concerns;

  SealedImages(Media media, SafeguardingLead lead, ImageConcerns concerns) {
    this.media = media;
    this.lead = lead;
    this.concerns = concerns;
  }

  /**
   * Seals what the person uploaded as evidence and no case took, whatever becomes of the caller's
   * transaction. Returns how many files that were.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int sealUploads(String school, String person) {
    return media.sealUploads(school, person, Purpose.EVIDENCE, REASON);
  }

  /** Seals all files of the message's case, and reports them where anybody is there to hear. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void seal(Message message, String person) {
    media.sealAllOf(message.caseKey(), REASON, person);
    List<String> team = lead.orAnybody(message.school());
    if (!team.isEmpty()) {
      concerns.report(
          message.school(),
          message.account(),
          message.receivedAt(),
          "In %s, whose files are sealed. %s".formatted(message.caseKey(), cut(message.link())),
          team,
          Set.of(),
          person);
    }
  }

  /** A place has room for 1,000 characters. */
  private static String cut(String link) {
    return link.substring(0, Math.min(900, link.length()));
  }
}
