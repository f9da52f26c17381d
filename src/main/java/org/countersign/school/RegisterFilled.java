package org.countersign.school;

/**
 * A file was taken into a register. Published inside its transaction; outside any where it was
 * refused and changed nothing.
 *
 * @param file its name, such as {@code consents.csv}
 */
public record RegisterFilled(
    String school, String file, boolean applied, int rows, int added, int rejected) {}
