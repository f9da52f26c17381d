package org.countersign.accountcreation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an application. */
enum Status {
  OPEN,
  /** The account is open and in the register. */
  REGISTERED,
  REFUSED,
  WITHDRAWN;

  /** As the database writes it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Status> byId(String id) {
    return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
  }
}
