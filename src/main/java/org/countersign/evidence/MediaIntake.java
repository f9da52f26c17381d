package org.countersign.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: checks it, makes its preview, and keeps both or nothing. */
@Component
class MediaIntake {

  private final FileCheck check;
  private final Preview preview;
  private final MediaTable files;
  private final Chunks chunks;
  private final MediaTrail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  MediaIntake(
      FileCheck check,
      Preview preview,
      MediaTable files,
      Chunks chunks,
      MediaTrail trail,
      TransactionTemplate transaction,
      Clock clock) {
    this.check = check;
    this.preview = preview;
    this.files = files;
    this.chunks = chunks;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Keeps the file.
   *
   * @param file read, never changed
   * @param name as the person's computer calls it
   * @param about what evidence is about, null for all else
   * @throws MediaRefused with what to do instead; nothing is kept then
   */
  MediaFile keep(
      Path file, String name, Purpose purpose, String about, String school, String person)
      throws IOException {
    FileCheck.Found found = check.check(file, purpose);
    byte[] seen = preview.of(file, found);
    MediaFile media =
        new MediaFile(
            newId(),
            school,
            SafeName.of(name, found.kind()),
            found.kind(),
            found.size(),
            found.sha256(),
            found.layout().frames(),
            found.layout().seconds(),
            person,
            clock.instant(),
            purpose,
            MediaFile.State.KEPT,
            null,
            null);
    transaction.executeWithoutResult(status -> write(media, about, file, seen));
    return media;
  }

  private void write(MediaFile media, String about, Path file, byte[] seen) {
    files.add(media, about);
    trail.uploaded(media);
    try (InputStream in = Files.newInputStream(file)) {
      chunks.write(media.id(), Chunks.Part.ORIGINAL, in);
      chunks.write(media.id(), Chunks.Part.PREVIEW, new ByteArrayInputStream(seen));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String newId() {
    byte[] id = new byte[16];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
