package org.countersign.access;

/**
 * Published, in the transaction that does it, when somebody can do a task again for which nobody
 * was left.
 *
 * @param task the engine's id of the task
 */
public record SomebodyThere(String task) {}
