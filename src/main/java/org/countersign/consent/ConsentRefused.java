package org.countersign.consent;

/**
 * What was to be entered cannot be, and nothing was. The message says what to change; it names no
 * child.
 */
public class ConsentRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  ConsentRefused(String message) {
    super(message);
  }
}
