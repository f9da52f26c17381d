package org.countersign.access;

/**
 * Somebody new may sign in, but has no password that anybody knows yet. Published inside the
 * transaction that created the account.
 *
 * @param user the engine's user id
 */
public record AccountsCreated(String user) {}
