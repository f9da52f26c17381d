package org.countersign.evidence;

import java.util.Locale;
import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/**
 * Writes to the trail what becomes of a file: in the chain of its case, or of the school's media
 * while it has none.
 */
@Component
class MediaTrail {

  /** What stands for somebody who reports without an account, before the report's id. */
  static final String WITHOUT_ACCOUNT = "report:";

  private final Trail trail;

  MediaTrail(Trail trail) {
    this.trail = trail;
  }

  /** In the transaction that keeps it. */
  void uploaded(MediaFile file) {
    trail.record(
        event(file, Kind.REGISTER_CHANGED, by(file.uploadedBy()))
            .at("uploaded", "File uploaded")
            .with(
                Map.of(
                    "file", file.id(), "sha256", file.sha256(), "purpose", file.purpose().id())));
  }

  /** In the transaction that makes it belong to the case. */
  void attached(MediaFile file, String person) {
    trail.record(
        event(file, Kind.REGISTER_CHANGED, by(person))
            .at("attached", "File attached to the case")
            .with(Map.of("file", file.id(), "sha256", file.sha256())));
  }

  /** It stands as evidence, under that number. */
  void exhibited(MediaFile file, int number, String person) {
    trail.record(
        event(file, Kind.REGISTER_CHANGED, by(person))
            .at("exhibit", "Exhibit added")
            .with(Map.of("number", number, "file", file.id(), "sha256", file.sha256())));
  }

  /** What somebody said to the question about indecent images. */
  void answered(String school, String about, String answer, String person) {
    trail.record(
        ofSchool(school, by(person))
            .at("indecent-image", "Asked whether it could show an indecent image of a child")
            .with(Map.of("about", about, "answer", answer)));
  }

  /** No file is taken about it any more. It does not say why: others may read it. */
  void closed(String school, String about, String person) {
    trail.record(
        ofSchool(school, by(person))
            .at("no-files", "No file is taken any more")
            .with(Map.of("about", about)));
  }

  private static TrailEvent ofSchool(String school, By by) {
    return TrailEvent.of(Chain.ofRegister(school, "media"), Kind.REGISTER_CHANGED, by)
        .inSchool(school);
  }

  /** The evidence of a case is listed or handed out. Committed before this returns. */
  void listed(Exhibit exhibit, String element, String words, String person) {
    trail.recordApart(
        TrailEvent.of(Chain.ofCase(exhibit.caseKey()), Kind.RECORD_READ, By.person(person))
            .inSchool(exhibit.file().school())
            .at(element, words));
  }

  /** Committed before this returns: what cannot be written is not shown. */
  void opened(MediaFile file, Chunks.Part part, String person) {
    trail.recordApart(
        event(file, Kind.FILE_OPENED, By.person(person))
            .at(part.id(), "File opened")
            .with(Map.of("file", file.id())));
  }

  /** Deleted or sealed, in the transaction that does it. */
  void ended(MediaFile file, String reason, String person) {
    String what = file.state().name().toLowerCase(Locale.ROOT);
    trail.record(
        event(file, Kind.REGISTER_CHANGED, by(person))
            .at(what, "File " + what)
            .with(Map.of("file", file.id(), "reason", reason)));
  }

  private static By by(String person) {
    if (person.startsWith(WITHOUT_ACCOUNT)) {
      return By.nobody();
    }
    return person.equals(MediaCleanUp.SYSTEM) ? By.system() : By.person(person);
  }

  private static TrailEvent event(MediaFile file, Kind kind, By by) {
    return TrailEvent.of(
            file.attachedTo()
                .map(Chain::ofCase)
                .orElseGet(() -> Chain.ofRegister(file.school(), "media")),
            kind,
            by)
        .inSchool(file.school());
  }
}
