package org.countersign.accountmonitoring;

import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Submission;

/** What a task asks besides its decision and the reason, and what it does with the answers. */
interface StepFields {

  Set<String> names();

  /** The answers to keep, to be used only where nothing is wrong with them. */
  Map<String, String> read(Submission sent, Message message, Answers answers, String decision);

  /** Done once the answers are kept. */
  default void keep(
      Submission sent, Message message, String decision, Map<String, String> answers) {}
}
