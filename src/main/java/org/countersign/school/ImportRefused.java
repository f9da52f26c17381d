package org.countersign.school;

/**
 * An import was refused whole, and nothing was changed. The message names the file and, where there
 * is one, the line, and says what to do about it; it holds no name of a pupil.
 */
public class ImportRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ImportRefused(String message) {
    super(message);
  }
}
