package org.countersign.consent;

/**
 * Who said it.
 *
 * @param givenBy the carer's {@code sourcedId} on the roll; null for the pupil and for the carer
 *     entered with an {@link OtherChild}; who they said they are for somebody unlinked
 * @param judgedBy username of who judged the pupil competent; null where nobody did
 */
public record Giver(Kind kind, String givenBy, String judgedBy) {

  /** In which capacity. */
  public enum Kind {
    PUPIL,
    CARER,
    /** Somebody whom the roll does not link to the child. Can say no, never yes. */
    UNLINKED
  }

  /** The pupil, judged able to understand (NAT:18) by that member of staff. */
  public static Giver competentPupil(String judgedBy) {
    return new Giver(Kind.PUPIL, null, judgedBy);
  }

  /** The pupil, with no judgement of competence on record: enough for a no, or at 18. */
  public static Giver pupil() {
    return new Giver(Kind.PUPIL, null, null);
  }

  /** A carer whom the roll links to the pupil. */
  public static Giver carer(String sourcedId) {
    return new Giver(Kind.CARER, sourcedId, null);
  }

  /** The carer who was entered with a child not on the roll. */
  public static Giver enteredCarer() {
    return new Giver(Kind.CARER, null, null);
  }

  public static Giver unlinked(String whoTheySay) {
    return new Giver(Kind.UNLINKED, whoTheySay, null);
  }
}
