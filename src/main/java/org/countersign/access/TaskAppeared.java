package org.countersign.access;

import java.time.Instant;

/**
 * Published, in the transaction that does it, when a step waits for a person.
 *
 * @param task the engine's id of the task
 * @param caseNumber such as {@code obs-POST-2026-0012}
 * @param procedure id of the model
 * @param procedureName as people read it; null where the model has none
 * @param step id of the step in the model
 * @param stepName as people read it; null where the model has none
 * @param due null where it has no due date
 * @param facts whose it is, and whose it must not be
 * @param excludedKnown whether it is known whose it must not be; where not, nobody may be told,
 *     whatever their role
 * @param confidential whether nobody but the case's own team may know that the case exists
 * @param always whether people are told at once, whatever they chose: safeguarding procedures
 */
public record TaskAppeared(
    String task,
    String caseNumber,
    String procedure,
    String procedureName,
    String step,
    String stepName,
    Instant due,
    TaskFacts facts,
    boolean excludedKnown,
    boolean confidential,
    boolean always) {}
