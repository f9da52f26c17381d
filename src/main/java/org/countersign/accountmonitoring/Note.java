package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody said of a message at a task.
 *
 * @param reason empty where none was given
 * @param answers the form's other answers, by field
 * @param by username
 */
record Note(
    String task,
    String decision,
    String reason,
    Map<String, String> answers,
    String by,
    Instant at) {}
