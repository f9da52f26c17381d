package org.countersign.calendar;

import java.time.ZonedDateTime;
import org.countersign.policy.Deadline;

/**
 * When something is due, and the period that says so: its clock, its clause and whose it is.
 *
 * @param at in London; the end of a day is the midnight after it
 */
public record Due(ZonedDateTime at, Deadline by) {}
