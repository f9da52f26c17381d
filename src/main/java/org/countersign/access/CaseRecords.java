package org.countersign.access;

/**
 * What a procedure keeps of its cases in a register of its own. Once the details of a case are too
 * old by the school's policy pack, they go from there as well.
 */
public interface CaseRecords {

  /**
   * Empties what people said in the case of that number and who they were, in the caller's
   * transaction, and does nothing where it is another procedure's case or is emptied already. What
   * a register needs as long as it has something to answer for stays.
   */
  void forget(String caseKey);
}
