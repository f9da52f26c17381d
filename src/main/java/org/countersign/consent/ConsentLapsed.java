package org.countersign.consent;

/**
 * Consents of a child hold no longer, with nobody's word against them: their time is over, the
 * child left, their giver is no longer a carer, or circumstances changed. Published once for each
 * consent, in the transaction that notes it; posts that are out are looked at again (reading 4).
 */
public record ConsentLapsed(String school, Child child) {}
