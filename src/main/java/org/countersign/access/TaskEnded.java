package org.countersign.access;

/**
 * Published, in the transaction that does it, when a step no longer waits for anybody: it was
 * completed, or its case went another way.
 *
 * @param task the engine's id of the task
 */
public record TaskEnded(String task) {}
