package org.countersign.school;

/**
 * A class of a school, such as a form or a teaching group.
 *
 * @param code the school's short name for it, or null
 */
public record PupilClass(String school, String sourcedId, String title, String code) {}
