package org.countersign.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads small files for tests of procedures, past the web. */
public class Uploads {

  /** Files that stand as evidence are never deleted, also not those of other tests. */
  public static final String NO_EXHIBIT = " where id not in (select file_id from evidence_exhibit)";

  private final MediaIntake intake;

  public Uploads(MediaIntake intake) {
    this.intake = intake;
  }

  /** Deletes all files but those that stand as evidence, with what is known of them. */
  public static void forget(JdbcClient database) {
    for (String gone :
        List.of(
            "media_opening",
            "media_chunk",
            "media_file" + NO_EXHIBIT,
            "media_attempt",
            "evidence_permit",
            "evidence_closed")) {
      database.sql("delete from " + gone).update();
    }
  }

  /** The id of a small picture. */
  public String picture(String school, String person) {
    return kept(Samples.jpeg(), "picture.jpg", Purpose.POST_MEDIA, null, school, person);
  }

  /** The id of a small screen print, uploaded as evidence about nothing that there is. */
  public String evidence(String school, String person) {
    return evidence(school, person, "something");
  }

  /** The id of a small screen print, uploaded as evidence about that. */
  public String evidence(String school, String person, String about) {
    return kept(Samples.jpeg(), "screen.jpg", Purpose.EVIDENCE, about, school, person);
  }

  /** A screen print that stands as an exhibit of the case; in the caller’s transaction. */
  public String exhibit(
      Exhibits exhibits, String caseKey, String school, String person, String note) {
    String file = evidence(school, person, caseKey);
    Instant seen = Instant.parse("2026-01-10T10:00:00Z");
    exhibits.add(
        caseKey, caseKey, school, person, List.of(new NewExhibit(file, seen, seen, "", note)));
    return file;
  }

  /** The id of a short video. */
  public String video(String school, String person) {
    return kept(
        Samples.mp4(new byte[] {1, 2, 3}), "video.mp4", Purpose.POST_MEDIA, null, school, person);
  }

  private String kept(
      byte[] content, String name, Purpose purpose, String about, String school, String person) {
    try {
      Path file = Files.createTempFile("countersign-test", ".bin");
      try {
        Files.write(file, content);
        return intake.keep(file, name, purpose, about, school, person).id();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
