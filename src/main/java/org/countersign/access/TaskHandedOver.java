package org.countersign.access;

/**
 * Published, in the transaction that does it, when somebody gives a task to a colleague. Taking it
 * oneself, or giving it back, is none; for that see {@link TaskReleased}.
 *
 * @param task the engine's id of the task
 * @param to username of the colleague
 */
public record TaskHandedOver(String task, String to) {}
