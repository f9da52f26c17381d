package org.countersign.policy;

/**
 * One separable obligation of a policy, law or guidance, in our own words.
 *
 * @param citation as models and rules cite it: {@code OIEA:5.1.3}, {@code NAT:4}
 * @param requirement what it asks for
 * @param carrier what makes it happen: {@code element:<process>#<id>}, {@code rule:<decision>},
 *     {@code to-come:<procedure>} or {@code conduct}, which no workflow carries
 * @param source the publication, for law and guidance; else empty
 * @param certainty {@code S}: read in a published source; {@code K}: to be checked against the
 *     current edition; empty for a school's policy
 * @param edition of the source, where it has one
 * @param line where it stands in the pack's {@code clauses.csv}
 */
public record Clause(
    String citation,
    String section,
    String kind,
    String actor,
    String trigger,
    String requirement,
    String deadline,
    String record,
    String carrier,
    String source,
    String certainty,
    String edition,
    int line) {

  /** The requirement without what the catalogue remarks on its wording, which is not the clause. */
  public String words() {
    return requirement.replaceFirst("(?s)\\s*Oddity: .*$", "");
  }

  /** The carrier without what it names: {@code element}, {@code rule}, ... */
  public String carrierKind() {
    int colon = carrier.indexOf(':');
    return colon < 0 ? carrier : carrier.substring(0, colon);
  }

  /** What the carrier names, empty for conduct. */
  public String carrierName() {
    return carrier.substring(Math.min(carrierKind().length() + 1, carrier.length()));
  }
}
