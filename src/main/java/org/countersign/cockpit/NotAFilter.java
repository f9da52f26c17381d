package org.countersign.cockpit;

/** What somebody asks for cannot be asked; the message says what to change. */
class NotAFilter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAFilter(String message) {
    super(message);
  }
}
