package org.countersign.model;

/** Any file, before it is read as what its ending says. */
record TextFile(String path, String text, Project project) implements ModelFile {

  String ending() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
