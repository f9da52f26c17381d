package org.countersign.access;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Cases that other parts of the product open and tell of things: with the server's own rights and
 * in the caller's transaction. Whoever calls this has checked that it may be done.
 */
public interface Cases {

  /**
   * Opens a case. What it does up to its first save point happens before this returns.
   *
   * @param procedure id of its model
   * @param facts what the case knows when it opens; {@code requestedBy} where a person asked for it
   * @return its number
   * @throws RuntimeException where it cannot open: then nothing of it is kept
   */
  String open(String procedure, String school, Map<String, Object> facts);

  /**
   * Tells a case of a message. A case that does not wait for it at present is none the worse.
   *
   * @throws OptimisticLockingException where the case moved at the same moment: the caller tries
   *     again as a whole
   * @throws ConcurrencyFailureException where it may have moved, with the same remedy
   */
  void tell(String caseKey, String message);

  /**
   * Ends a case before its own end, with all that it called: another took it over. Does nothing
   * where it is over.
   *
   * @param reason for its trail and history: no names
   */
  void end(String caseKey, String reason);
}
