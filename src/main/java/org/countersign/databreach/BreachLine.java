package org.countersign.databreach;

import java.util.List;

/**
 * A breach as people read it; what has not happened yet is empty.
 *
 * @param due when it has to be reported at the latest
 * @param takeDowns numbers of the linked ones, with how far they are
 */
record BreachLine(
    String number,
    String noted,
    String awareAt,
    String due,
    String what,
    String whose,
    String howMany,
    String kinds,
    String doneBy,
    List<String> takeDowns,
    String contained,
    String risk,
    String assessed,
    String report,
    String told,
    String lessons,
    String closed) {}
