package org.countersign.consent;

import java.time.LocalDate;

/**
 * A child is never to be published from now on. Published in the transaction that records it, and
 * never with the reason; posts that are out are looked at again (reading 4, P5).
 *
 * @param since the day from which it counts
 */
public record NeverPublishSet(String school, Child child, LocalDate since) {}
