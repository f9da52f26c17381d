package org.countersign.school;

import java.util.List;

/**
 * A register that may be filled from a CSV file of a school. Beans of this type are loaded in their
 * order ({@code @Order}) from {@code countersign.registers.folder}.
 */
public interface RegisterFile {

  /** The file's name, such as {@code consents.csv}. */
  String name();

  /** Columns without which the file is refused. */
  List<String> columns();

  /**
   * Takes the rows in, all in one transaction. A row that cannot be taken is rejected through its
   * reader and leaves what it is about as it was; a row whose content is known already changes
   * nothing.
   *
   * @return how many entries are new
   * @throws ImportRefused if the file cannot be used at all: nothing is kept of it
   */
  int load(School school, List<RowReader> rows);
}
