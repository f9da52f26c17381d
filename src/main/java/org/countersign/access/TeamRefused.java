package org.countersign.access;

/** A team may not be so. The message says what to change, to those who see the team. */
public class TeamRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TeamRefused(String message) {
    super(message);
  }
}
