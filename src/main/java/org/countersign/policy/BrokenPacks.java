package org.countersign.policy;

import java.util.List;
import java.util.stream.Collectors;

/** Policy packs cannot be used as they are. Nothing of them was stored. */
class BrokenPacks extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Defect> defects;

  BrokenPacks(List<Defect> defects) {
    super(
        defects.stream().map(Defect::toString).collect(Collectors.joining(System.lineSeparator())));
    this.defects = defects;
  }

  List<Defect> defects() {
    return defects;
  }
}
