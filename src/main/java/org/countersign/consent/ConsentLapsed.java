package org.countersign.consent;

/**
 * Consents of a child hold no longer, with nobody's word against them: their time is over, the
 * child left, their giver is no longer a carer, or circumstances changed. Published once for each
 * consent, in the transaction that notes it, so that posts that are out can be looked at again
 * (reading 4).
 */
public record ConsentLapsed(String school, Child child) {}
