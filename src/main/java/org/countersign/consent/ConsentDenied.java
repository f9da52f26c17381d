package org.countersign.consent;

/**
 * Somebody said no for a child, to whatever use and network. Published inside the transaction that
 * records it: who is still asked for a yes from before must not overturn it.
 */
public record ConsentDenied(String school, Child child) {}
