package org.countersign.consentwithdrawal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a notice takes longer than a month.
 *
 * @param reason as its giver reads it
 * @param lastDay on which it can be answered
 * @param toldOn and toldHow: when and how its giver heard of it by hand; null where a mail says it
 * @param by username
 */
record Extension(
    String reason, LocalDate lastDay, LocalDate toldOn, String toldHow, String by, Instant at) {}
