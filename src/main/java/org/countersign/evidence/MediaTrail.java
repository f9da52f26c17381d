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

  private final Trail trail;

  MediaTrail(Trail trail) {
    this.trail = trail;
  }

  /** In the transaction that keeps it. */
  void uploaded(MediaFile file) {
    trail.record(
        event(file, Kind.REGISTER_CHANGED, By.person(file.uploadedBy()))
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
