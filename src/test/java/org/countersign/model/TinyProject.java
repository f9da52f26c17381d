package org.countersign.model;

import java.nio.file.Path;

/** Two procedures, a pack and their forms, as small as every rule can be kept in. */
final class TinyProject {

  private TinyProject() {}

  static Project read() {
    return Project.in(Path.of("src/test/resources/model/tiny"));
  }
}
