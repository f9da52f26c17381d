package org.countersign.consent;

/**
 * A child who is not on the roll, such as a visitor's.
 *
 * @param id small letters, digits and hyphens
 * @param carer name of who has parental responsibility
 */
public record OtherChild(String id, String name, String carer) {}
