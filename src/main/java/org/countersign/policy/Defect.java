package org.countersign.policy;

/** Something wrong in a pack: where it stands, what it is and what to change. */
record Defect(String file, int line, String message) implements Comparable<Defect> {

  @Override
  public int compareTo(Defect other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
