package org.countersign.evidence;

import java.util.List;
import java.util.Optional;
import org.countersign.access.Actor;
import org.springframework.stereotype.Component;

/** Who may open a file: who uploaded it until it belongs to a case, then whom the case lets. */
@Component
class MediaAccess {

  private final MediaTable files;
  private final List<MediaReaders> readers;

  MediaAccess(MediaTable files, List<MediaReaders> readers) {
    this.files = files;
    this.readers = readers;
  }

  /** The file where the person may know of it; sealed and deleted ones too. */
  Optional<MediaFile> find(String id, boolean original, Actor person) {
    return files
        .byId(id)
        .filter(file -> person.schools().contains(file.school()))
        .filter(file -> mayOpen(file, original, person));
  }

  private boolean mayOpen(MediaFile file, boolean original, Actor person) {
    return file.attachedTo().isEmpty()
        ? file.uploadedBy().equals(person.userId())
        : readers.stream().anyMatch(reader -> reader.mayOpen(file, original, person));
  }
}
