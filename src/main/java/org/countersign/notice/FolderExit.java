package org.countersign.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The demo's: each mail is a file, and nothing is sent. */
class FolderExit implements MailExit {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path folder;
  private final Clock clock;

  FolderExit(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void send(MimeMessage message) throws NotTaken {
    try {
      message.saveChanges();
      Files.createDirectories(folder);
      String name =
          MOMENT.format(clock.instant().atZone(clock.getZone())) + "-" + UUID.randomUUID();
      Path unfinished = folder.resolve(name + ".part");
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        message.writeTo(out);
      }
      Files.move(
          unfinished, folder.resolve(name + DemoMail.ENDING), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | MessagingException failed) {
      throw new NotTaken(
          Fault.OF_THE_SERVER, "The folder does not take it: " + failed.getMessage());
    }
  }
}
