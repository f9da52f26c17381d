package org.countersign.staffconcern;

import java.util.List;

/** Nothing was taken. Says all that is to change, in plain words. */
public class ConcernRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  ConcernRefused(List<String> problems) {
    super(String.join(" ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
