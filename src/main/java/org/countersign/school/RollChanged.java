package org.countersign.school;

import java.util.Set;

/**
 * The people or roles of a school changed. Published inside the transaction of the change, so that
 * accounts and rights follow in the same one or not at all.
 *
 * @param unsplit users who would mix the roles of two schools: they lose rights but gain none
 */
public record RollChanged(String school, Set<String> unsplit) {}
