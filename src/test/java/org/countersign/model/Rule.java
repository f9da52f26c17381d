package org.countersign.model;

import java.util.function.Function;
import java.util.stream.Stream;

/** One thing that every file of a kind keeps; the name is a sentence. */
record Rule<F extends ModelFile>(String name, Function<F, Stream<Found>> check) {

  Stream<Violation> violations(F file) {
    return check
        .apply(file)
        .map(found -> new Violation(file.path(), name, found.element(), found.change()));
  }
}
