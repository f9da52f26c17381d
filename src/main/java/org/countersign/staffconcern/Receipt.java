package org.countersign.staffconcern;

/**
 * All that whoever reports a concern gets back.
 *
 * @param report its id, no number of a case
 * @param ladoDirectly whether they tell the LADO themselves as well, at once (NAT:3)
 */
public record Receipt(String report, boolean ladoDirectly) {}
