package org.countersign.evidence;

import org.countersign.access.Actor;

/**
 * Says who may open the files of a case. A procedure whose cases have files offers it as a bean;
 * where nobody says yes, the answer is no. Asked only of people of the file's own school; of a file
 * that is sealed or deleted only whether they may know of it.
 */
public interface MediaReaders {

  /**
   * Whether the person may open the file now. Answers false for cases that it does not know.
   *
   * @param file attached to a case
   * @param original true for a download of the bytes as they came, false for the preview
   */
  boolean mayOpen(MediaFile file, boolean original, Actor person);
}
