package org.countersign.accountadoption;

/**
 * Something that the policy wants and an account has not.
 *
 * @param shut whether nothing is posted from the account as long as it lacks that
 * @param says what is lacking
 * @param remedy what to do
 * @param basis {@code policy}, {@code law}, {@code default} or {@code ours}
 */
record Gap(boolean shut, String says, String remedy, String clause, String basis) {}
