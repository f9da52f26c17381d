package org.countersign.school;

/**
 * The people or roles of a school changed. Published inside the transaction of the change, so that
 * accounts and rights follow in the same one or not at all.
 */
public record RollChanged(String school) {}
