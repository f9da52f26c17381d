package org.countersign.staffconcern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the adult is to the school. */
public enum SubjectKind {
  STAFF("member of staff", false),
  GOVERNOR("governor or trustee", false),
  VOLUNTEER("volunteer", false),
  SUPPLY("supply staff of an agency", true),
  CONTRACTOR("contractor", true),
  HIRER("somebody who hires the school’s premises", true),
  LEAVER("former member of staff, governor or volunteer", false),
  OTHER("another adult who is with children here", false);

  private final String label;
  private final boolean ofAnother;

  SubjectKind(String label, boolean ofAnother) {
    this.label = label;
    this.ofAnother = ofAnother;
  }

  /** As forms and the register have it: {@code supply}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In plain words. */
  public String label() {
    return label;
  }

  /** Whether an agency, an employer or an organisation is involved (NAT:9). */
  public boolean isOfAnother() {
    return ofAnother;
  }

  static Optional<SubjectKind> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
