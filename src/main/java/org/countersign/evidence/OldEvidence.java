package org.countersign.evidence;

import org.countersign.access.CaseRecords;
import org.springframework.stereotype.Component;

/**
 * Empties the exhibits of old cases: the files' bytes, where they were seen and what was noted.
 * Hashes, times and who opened what stay; what is sealed stays as it is.
 */
@Component
class OldEvidence implements CaseRecords {

  private final ExhibitTable table;
  private final Media media;

  OldEvidence(ExhibitTable table, Media media) {
    this.table = table;
    this.media = media;
  }

  @Override
  public void forget(String caseKey) {
    table.ofCase(caseKey).stream()
        .filter(exhibit -> exhibit.file().state() == MediaFile.State.KEPT)
        .forEach(
            exhibit ->
                media.delete(
                    exhibit.file().id(),
                    "Retention by the school’s policy pack",
                    MediaCleanUp.SYSTEM));
    table.empty(caseKey);
  }
}
