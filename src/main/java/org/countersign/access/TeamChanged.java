package org.countersign.access;

import java.util.List;

/**
 * Published, in the transaction that does it, when somebody joins or leaves the team of a
 * confidential case, or another manages it.
 *
 * @param procedure id of the model of the case with which the team began
 * @param cases numbers of all its cases, the first first: one that it calls has the same team
 */
public record TeamChanged(String procedure, String school, List<String> cases) {

  public TeamChanged {
    cases = List.copyOf(cases);
  }
}
