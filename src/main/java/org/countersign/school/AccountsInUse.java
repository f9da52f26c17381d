package org.countersign.school;

import java.util.Set;

/** The accounts that exist, which may be more than the roll gave. Names are in lower case. */
public interface AccountsInUse {

  /** Everybody who could sign in, by user id. */
  Set<String> all();

  /** Who administers the product: nobody on a school's roll may. */
  Set<String> administrators();
}
