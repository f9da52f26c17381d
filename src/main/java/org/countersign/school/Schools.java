package org.countersign.school;

import java.util.List;
import java.util.Optional;

/** The schools that are set up, from the configuration {@code countersign.schools}. */
public interface Schools {

  List<School> all();

  Optional<School> byId(String id);
}
