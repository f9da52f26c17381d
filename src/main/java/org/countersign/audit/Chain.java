package org.countersign.audit;

/**
 * What one sequence of events belongs to: a case, a register of a school, or the whole product.
 *
 * @param id {@code case/obs-POST-2026-0012}, {@code register/obs/people} or {@code product}
 */
public record Chain(String id) {

  /** What belongs to no case and no school: packs, administrators, sign-ins of nobody's school. */
  public static final Chain PRODUCT = new Chain("product");

  private static final String CASE = "case/";

  /**
   * @throws IllegalArgumentException where it is none of the three
   */
  public Chain {
    if (id == null
        || id.length() > 255
        || !id.matches("product|case/[A-Za-z0-9._-]+|register/[a-z0-9-]+/[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "Not a chain: "
              + Texts.shown(id)
              + ". Use Chain.ofCase with a business key, Chain.ofRegister with a school's id and a"
              + " register's name in small letters, or Chain.PRODUCT.");
    }
  }

  public boolean isCase() {
    return id.startsWith(CASE);
  }

  /**
   * The number of the case whose chain it is.
   *
   * @throws IllegalStateException where it is no case's
   */
  public String caseNumber() {
    if (!isCase()) {
      throw new IllegalStateException(id + " is the chain of no case");
    }
    return id.substring(CASE.length());
  }

  /** The chain of the case with that business key. */
  public static Chain ofCase(String businessKey) {
    return new Chain(CASE + businessKey);
  }

  /** The chain of a register, or of anything else that a school has one of: {@code sign-in}. */
  public static Chain ofRegister(String school, String register) {
    return new Chain("register/" + school + "/" + register);
  }
}
