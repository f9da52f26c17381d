package org.countersign.evidence;

import java.util.List;

/**
 * Files were sealed, because one could show an indecent image of a child. Published when that is
 * done and cannot be undone: whoever deals with it tells the safeguarding lead, and nobody else.
 * Account monitoring does so for what has no case and for cases that the lead may know of; the
 * procedure of a confidential case listens itself.
 *
 * @param caseKey the case that they belong to, or null where no case had taken them
 * @param about what they were uploaded about, or null
 * @param files ids; none where there was nothing to seal
 * @param person username of who said so, or {@code report:} and an id
 */
public record ImageSuspected(
    String school, String caseKey, String about, List<String> files, String person) {}
