package org.countersign.accountcreation;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody said of a version at a task: advice, a risk assessment, a vote, an approval.
 *
 * @param reason empty where none was given
 * @param answers the form's other answers, by field
 * @param by username
 * @param onBehalfOf username of whoever was away, where a deputy said it for them; or null
 */
record Said(
    int version,
    String task,
    String decision,
    String reason,
    Map<String, String> answers,
    String by,
    String onBehalfOf,
    Instant at) {}
