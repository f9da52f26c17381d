package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that whoever writes a pack sees all of it at once. */
class Defects {

  private final List<Defect> found = new ArrayList<>();

  void add(String file, int line, String message) {
    found.add(new Defect(file, line, message));
  }

  List<Defect> sorted() {
    return found.stream().sorted().distinct().toList();
  }

  /**
   * @throws BrokenPacks if there is any
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new BrokenPacks(sorted());
    }
  }
}
