package org.countersign.absence;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An absence as it is entered.
 *
 * @param person username
 * @param from the first day
 * @param fromTime in London from which they are away; null for the beginning of the day
 * @param to the last day
 * @param toTime in London at which they are there again; null for the end of the day
 * @param deputy username, or null
 */
record NewAbsence(
    String person,
    LocalDate from,
    LocalTime fromTime,
    LocalDate to,
    LocalTime toTime,
    String deputy) {}
