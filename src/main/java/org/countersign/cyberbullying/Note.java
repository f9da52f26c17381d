package org.countersign.cyberbullying;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody said of a case at a task.
 *
 * @param person id of the victim, where the step is done for each; else null
 * @param reason empty where none was given
 * @param answers the form's other answers, by field
 * @param by username
 */
record Note(
    int round,
    String task,
    String person,
    String decision,
    String reason,
    Map<String, String> answers,
    String by,
    Instant at) {}
