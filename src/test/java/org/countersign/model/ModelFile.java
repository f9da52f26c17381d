package org.countersign.model;

/** A file of {@code processes/}, {@code forms/} or {@code policies/}. */
interface ModelFile {

  /** From the project's folder, with slashes: {@code processes/take-down.bpmn}. */
  String path();

  /** The file's name without its ending. */
  default String name() {
    String file = path().substring(path().lastIndexOf('/') + 1);
    return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
  }

  /** The name of the folder that the file is in. */
  default String folder() {
    String[] parts = path().split("/");
    return parts[parts.length - 2];
  }
}
