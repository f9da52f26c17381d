package org.countersign.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A post of a school, from its request until it is out and after.
 *
 * @param id random
 * @param caseKey number of its case, such as {@code obs-POST-2026-0012}
 * @param author username of who asked for it
 * @param account of the version that counts
 * @param version that counts now, from 1
 * @param why its author has to look at it again, in a sentence, or null
 * @param checker who checks the version that counts, or null while that is not known
 * @param approval of a version, or null
 * @param posting that it is out, or null
 * @param removal that it was taken down again, or null
 */
public record Post(
    String id,
    String school,
    String caseKey,
    String author,
    Instant openedAt,
    String account,
    LocalDate publishOn,
    int version,
    Status status,
    String why,
    CheckerChoice checker,
    Approval approval,
    Posting posting,
    Removal removal) {

  /**
   * That a version may go out.
   *
   * @param hash SHA-256 of the content, in hexadecimal digits; see {@link ContentHash}
   * @param by username of who checked it, or null where nobody has to
   * @param clause by which that person, or nobody, checks
   */
  public record Approval(int version, String hash, String by, Instant at, String clause) {}

  /**
   * That somebody posted it by hand, which the product cannot see itself.
   *
   * @param link to the post on its network
   * @param hash of the content that had been released
   * @param consentHeld whether every consent was held in that moment; where not, it is to be taken
   *     down, and a data breach to be looked at
   * @param accountFault what stood against posting from its account in that moment, to follow on
   *     "the account"; null where nothing did
   */
  public record Posting(
      String link, String hash, String by, Instant at, boolean consentHeld, String accountFault) {}

  /**
   * That a post is no longer out.
   *
   * @param by username of who took it down
   */
  public record Removal(Instant at, String by) {}

  /** Whether it can be seen on its network, as far as anybody has said. */
  public boolean isOut() {
    return posting != null && removal == null;
  }

  public Optional<Approval> approved() {
    return Optional.ofNullable(approval).filter(given -> given.version() == version);
  }

  /**
   * Whether exactly that content was approved, in the version that counts (P3).
   *
   * @param hash see {@link ContentHash}
   */
  boolean isApproved(String hash) {
    return approved().filter(given -> given.hash().equals(hash)).isPresent();
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }
}
