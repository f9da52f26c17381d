package org.countersign.access;

/**
 * Somebody of the team of a confidential case.
 *
 * @param person username
 * @param reason why they are of it, in words that the whole team reads
 */
public record TeamMember(String person, TeamPart part, String reason) {}
