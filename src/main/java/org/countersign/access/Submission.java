package org.countersign.access;

import java.util.Map;

/**
 * What a person sends with a form, every field of a kind that the form has.
 *
 * @param school tenant id of the case, or of the case to be
 * @param answers as plain Java: texts, numbers, yes or no, lists
 * @param known the case's variables; empty for a start
 * @param onBehalfOf username of the person for whom a deputy sends it; null where nobody is away
 */
public record Submission(
    Actor actor,
    String school,
    Map<String, Object> answers,
    Map<String, Object> known,
    String onBehalfOf) {}
