package org.countersign.consentwithdrawal;

import java.time.Instant;

/**
 * The written confirmation of a notice.
 *
 * @param addressee by name, or how the giver called themselves
 * @param words paragraphs with an empty line between them
 * @param byMail whether it went to the carer's address on the roll; else it is printed
 * @param writtenAt null until the register has it
 */
record Letter(String addressee, String words, boolean byMail, Instant writtenAt) {}
