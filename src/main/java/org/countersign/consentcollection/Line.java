package org.countersign.consentcollection;

import org.countersign.consent.Use;

/** One thing that is asked for, or withdrawn: one use on one network. */
record Line(Use use, String platform) {

  /** The name of its field in forms. */
  String field() {
    return use.id() + "." + platform;
  }
}
