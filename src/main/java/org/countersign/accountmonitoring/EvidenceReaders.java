package org.countersign.accountmonitoring;

import org.countersign.access.Actor;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.MediaReaders;
import org.springframework.stereotype.Component;

/** Who opens the evidence of an offensive comment: those who deal with it. */
@Component
class EvidenceReaders implements MediaReaders {

  private final MessageRegister register;
  private final MessageReaders readers;

  EvidenceReaders(MessageRegister register, MessageReaders readers) {
    this.register = register;
    this.readers = readers;
  }

  @Override
  public boolean mayOpen(MediaFile file, boolean original, Actor person) {
    return file.attachedTo()
        .flatMap(register::byCase)
        .filter(message -> readers.mayOpenEvidence(person, message))
        .isPresent();
  }
}
