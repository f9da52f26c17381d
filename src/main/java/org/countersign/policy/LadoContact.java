package org.countersign.policy;

/**
 * Where the local authority designated officer (LADO) of a school is told of an allegation.
 *
 * @param authority its name
 * @param phone as the configuration has it; null where it has none
 * @param email as {@code phone}; for a first word, never for a child's name
 */
public record LadoContact(String authority, String phone, String email) {}
