package org.countersign.evidence;

import java.util.List;

/**
 * Files were sealed, because one could show an indecent image of a child. Published when that is
 * done and cannot be undone: whoever deals with it tells the safeguarding lead and, of a
 * confidential case, its team. Account monitoring does so, and tells the team of a confidential
 * case; a procedure that has more to do about it listens too.
 *
 * @param caseKey the case that they belong to, or null where no case had taken them
 * @param about what they were uploaded about, or null
 * @param files ids; none where there was nothing to seal
 * @param person username of who said so, or {@code report:} and an id
 */
public record ImageSuspected(
    String school, String caseKey, String about, List<String> files, String person) {}
