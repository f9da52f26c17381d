package org.countersign.access;

import java.util.function.Function;

/**
 * A task that waits, for working out who does it while people are away.
 *
 * @param procedure process id
 * @param element id of the user task
 * @param task for those whom the model or the case names, and with whom it lay before anybody was
 *     asked in their place; its deputies are those who were asked, whether they still stand in or
 *     not
 * @param begunBy who came next for it and has it now; null where nobody does
 * @param variables what its case holds, by name; null for what it does not
 */
public record OpenStep(
    String procedure,
    String element,
    TaskFacts task,
    String begunBy,
    Function<String, Object> variables) {}
