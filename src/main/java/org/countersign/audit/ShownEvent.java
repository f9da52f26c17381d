package org.countersign.audit;

import java.util.Map;

/**
 * An event in words, for people.
 *
 * @param number its place in the chain
 * @param what its kind in plain words
 * @param when London's time
 * @param who the person's name, or the system and because of which event
 * @param onBehalfOf name, or null
 * @param step name of the model's element, or null
 * @param clauses as cited, or null
 * @param details name to value; one that says so where they are withheld or were removed
 */
public record ShownEvent(
    long number,
    String what,
    String when,
    String who,
    String onBehalfOf,
    String school,
    String step,
    String clauses,
    Map<String, String> details,
    String hash) {}
