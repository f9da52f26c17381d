package org.countersign.accountcreation;

/**
 * Who decides, as a table answers it.
 *
 * @param roles ids with commas between them
 * @param basis {@code policy}, {@code law}, {@code default} or {@code ours}
 */
public record Approver(String roles, String clause, String basis) {}
