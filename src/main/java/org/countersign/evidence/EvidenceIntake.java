package org.countersign.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

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
   * @param sent with a form
   * @param permit as {@link UploadPermits} issued it, null where none was sent
   * @throws MediaRefused with what to do instead; nothing is kept then
   */
  public MediaFile keep(MultipartFile sent, String permit, String school, String person) {
    try {
      Path folder = Files.createTempDirectory("evidence");
      try {
        Path copy = folder.resolve("upload");
        sent.transferTo(copy);
        return keep(copy, sent.getOriginalFilename(), permit, school, person);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MediaFile keep(Path file, String name, String permit, String school, String person)
      throws IOException {
    String about = permits.forFile(permit, school, person);
    return intake.keep(file, name, Purpose.EVIDENCE, about, school, person);
  }
}
