package org.countersign.evidence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a file is uploaded for; it decides what kinds are accepted. */
public enum Purpose {
  /** Shown in a post. */
  POST_MEDIA("post-media", EnumSet.range(Kind.JPEG, Kind.MOV)),
  /** Kept as evidence; a paper may be among it. */
  EVIDENCE("evidence", EnumSet.allOf(Kind.class));

  private final String id;
  private final Set<Kind> accepted;

  Purpose(String id, Set<Kind> accepted) {
    this.id = id;
    this.accepted = accepted;
  }

  public String id() {
    return id;
  }

  public Set<Kind> accepted() {
    return Set.copyOf(accepted);
  }

  static Optional<Purpose> byId(String id) {
    return Arrays.stream(values()).filter(purpose -> purpose.id.equals(id)).findFirst();
  }
}
