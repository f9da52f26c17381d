package org.countersign.access;

import java.util.List;

/** What a password has to have. */
public interface PasswordPolicy {

  /**
   * What the password lacks, each in words that go after "has": {@code at least 10 characters}.
   * Empty where it is good enough.
   */
  List<String> missing(String userId, String password);
}
