package org.countersign.access;

/**
 * Published, in the transaction that does it, when a task is put before a deputy.
 *
 * @param task the engine's id of the task
 * @param deputy username of who may do it now
 * @param absent username of the person for whom they would do it
 */
public record DeputyAsked(String task, String deputy, String absent) {}
