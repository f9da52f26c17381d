package org.countersign.calendar;

import org.countersign.school.StartUpRefused;

/** A calendar file cannot be used: the product does not start with wrong days. */
class CalendarRefused extends StartUpRefused {

  private static final long serialVersionUID = 1;

  CalendarRefused(String file, int line, String problem) {
    super(
        file + ", line " + line + ": " + problem,
        "Correct the file, or take it out of countersign.calendar.folder, and start again.");
  }
}
