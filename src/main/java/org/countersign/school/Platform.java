package org.countersign.school;

/**
 * A social network.
 *
 * @param id lower case: {@code instagram}
 * @param minimumAge the age from which it may be used, as the network says
 * @param reportForm where harmful content is reported to the network
 * @param blocked whether it is blocked on the school's own network
 */
public record Platform(
    String id, String name, int minimumAge, String reportForm, boolean blocked) {}
