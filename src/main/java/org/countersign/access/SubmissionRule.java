package org.countersign.access;

import java.util.List;
import java.util.Map;

/**
 * What a procedure asks of a submission besides the form's own fields: a pupil of that school,
 * dates in order. A form drawn in HTML says nothing that the server could read, so it needs one,
 * and is refused without.
 */
public interface SubmissionRule {

  /** The process id. */
  String procedure();

  /** The id of the user task or start event. */
  String element();

  /**
   * Everything wrong with the answers, in words that say what to change; empty where nothing is.
   */
  List<String> problems(Submission submission);

  /**
   * What the case keeps of answers that nothing is wrong with. A procedure whose form takes
   * narrative writes that to its own register here, in the transaction of the submission, and
   * leaves it out: a case holds ids and what its gateways need.
   */
  default Map<String, Object> keep(Submission submission) {
    return submission.answers();
  }
}
