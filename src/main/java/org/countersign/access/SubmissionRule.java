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
  List<String> problems(Actor actor, String school, Map<String, Object> answers);
}
