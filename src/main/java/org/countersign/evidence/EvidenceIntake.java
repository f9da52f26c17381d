package org.countersign.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Takes files of evidence for pages of other packages: none without its permit. */
@Component
public class EvidenceIntake {

  private final MediaIntake intake;
  private final UploadPermits permits;

  EvidenceIntake(MediaIntake intake, UploadPermits permits) {
    this.intake = intake;
    this.permits = permits;
  }

  /**
   * Keeps the file, checked as every upload is. It is an exhibit only once it is added to a case.
   *
   * @param file read, never changed
   * @param name as the person's computer calls it
   * @param permit as {@link UploadPermits} issued it, null where none was sent
   * @throws MediaRefused with what to do instead; nothing is kept then
   */
  public MediaFile keep(Path file, String name, String permit, String school, String person)
      throws IOException {
    String about = permits.forFile(permit, school, person);
    return intake.keep(file, name, Purpose.EVIDENCE, about, school, person);
  }
}
