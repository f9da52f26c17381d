package org.countersign.casebook;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many there are in all, {@link CaseList#MOST} at most
 * @param more whether there are more than that, which no page shows
 */
public record CasePage(List<CaseSummary> cases, int total, boolean more) {}
