package org.countersign.consentwithdrawal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody decided of a notice.
 *
 * @param reason empty where none was given
 * @param on the day that the form asked for, or null
 * @param by username
 */
record Said(String task, String decision, String reason, LocalDate on, String by, Instant at) {}
