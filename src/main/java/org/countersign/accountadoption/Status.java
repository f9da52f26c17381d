package org.countersign.accountadoption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an adoption. */
enum Status {
  OPEN,
  /** The account is in the register. */
  ADOPTED,
  /** It is none of the school's, or not to be: nothing is posted from it. */
  REFUSED,
  WITHDRAWN,
  /** Given up after it was confirmed. */
  CLOSED;

  /** As the database writes it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Status> byId(String id) {
    return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
  }
}
