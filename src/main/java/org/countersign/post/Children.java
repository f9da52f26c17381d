package org.countersign.post;

import java.util.Optional;
import org.countersign.consent.Child;

/** Children as forms write them: {@code pupil:p012}, {@code other:visitor-1}. */
final class Children {

  private Children() {}

  static String write(Child child) {
    return child.kind().id() + ":" + child.id();
  }

  /** Empty for what is written otherwise. */
  static Optional<Child> read(String text) {
    if (text.startsWith("pupil:")) {
      return Optional.of(Child.pupil(text.substring("pupil:".length())));
    }
    return text.startsWith("other:")
        ? Optional.of(Child.other(text.substring("other:".length())))
        : Optional.empty();
  }
}
