package org.countersign.reporting;

/**
 * Takes what was reported online to those who deal with it. One bean of the product implements it.
 */
public interface Reports {

  /**
   * Opens the case of the report, or adds the report to one that there is. Called once for each
   * report, in the transaction that keeps it.
   *
   * <p>Whoever holds a role of {@link Report#keepFrom}, and whoever the report is about, must not
   * come to know of it; a report with {@link Report#indecentImage} other than no goes to the
   * safeguarding lead alone.
   *
   * @param report without case yet
   * @return the case's number
   * @throws NobodyThere where nobody may be told of it: nothing is kept, and the reporter is told
   *     whom to phone
   * @throws RuntimeException then nothing of the report is kept either
   */
  String taken(Report report);

  /**
   * The reporter has written more, or sent a file, which is an exhibit of the case already. Called
   * in the transaction that keeps it, also after the report was closed.
   */
  void added(Report report);

  /** Nobody at the school can be told of the report: they are away, or it is about them. */
  class NobodyThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NobodyThere(String message) {
      super(message);
    }
  }
}
