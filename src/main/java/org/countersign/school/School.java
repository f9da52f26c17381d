package org.countersign.school;

/**
 * A school that the product serves.
 *
 * @param id the engine's tenant id, lower case: {@code obs}
 * @param name as families know it
 * @param policy code of the policy pack it follows, lower case: {@code obs}
 * @param orgSourcedId the school's {@code sourcedId} in OneRoster's {@code orgs.csv}
 * @param trust name of the trust it belongs to, or null
 */
public record School(String id, String name, String policy, String orgSourcedId, String trust) {}
