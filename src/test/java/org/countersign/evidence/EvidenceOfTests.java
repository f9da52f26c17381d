package org.countersign.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.access.Actor;
import org.springframework.stereotype.Component;

/** Who opens the files of a case that only a test has: one person for each. */
@Component
public class EvidenceOfTests implements MediaReaders {

  private final Map<String, String> readers = new ConcurrentHashMap<>();

  public void opens(String caseKey, String person) {
    readers.put(caseKey, person);
  }

  @Override
  public boolean mayOpen(MediaFile file, boolean original, Actor person) {
    return file.attachedTo().map(readers::get).filter(person.userId()::equals).isPresent();
  }
}
