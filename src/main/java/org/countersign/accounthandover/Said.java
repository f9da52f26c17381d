package org.countersign.accounthandover;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody said at a task of a handover.
 *
 * @param round that counted then
 * @param reason empty where none was given
 * @param answers the form's other answers, by field
 * @param by username
 */
record Said(
    int round,
    String task,
    String decision,
    String reason,
    Map<String, String> answers,
    String by,
    Instant at) {}
