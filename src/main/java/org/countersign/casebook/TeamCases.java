package org.countersign.casebook;

import java.util.Set;
import org.countersign.access.Actor;

/** Whoever keeps teams of confidential cases says which cases a person is on the team of now. */
public interface TeamCases {

  /** Numbers of those cases; empty for everybody else. */
  Set<String> of(Actor person);
}
