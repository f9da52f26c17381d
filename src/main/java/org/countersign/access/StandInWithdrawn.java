package org.countersign.access;

/**
 * Published, in the transaction that does it, when a task is no longer put before a deputy, or
 * before somebody who came next for it.
 *
 * @param task the engine's id of the task
 * @param person username of who may no longer do it
 */
public record StandInWithdrawn(String task, String person) {}
