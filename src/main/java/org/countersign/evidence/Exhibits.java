package org.countersign.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evidence of cases, for every procedure that has some. It works in the caller's transaction.
 * It does not ask who may add to it: that is the procedure's rule; who opens it is that of its
 * {@link MediaReaders}.
 */
@Component
public class Exhibits {

  /** Of one case. */
  public static final int MOST = 200;

  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_NOTE = 4_000;

  /** Forms give minutes; a person's clock is not ours. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final ExhibitTable table;
  private final Media media;
  private final MediaTable files;
  private final ImageSuspicion suspicion;
  private final MediaTrail trail;
  private final Clock clock;

  Exhibits(
      ExhibitTable table,
      Media media,
      MediaTable files,
      ImageSuspicion suspicion,
      MediaTrail trail,
      Clock clock) {
    this.table = table;
    this.media = media;
    this.files = files;
    this.suspicion = suspicion;
    this.trail = trail;
    this.clock = clock;
  }

  /** The exhibits of a case by number, sealed and deleted ones too. */
  public List<Exhibit> of(String caseKey) {
    return table.ofCase(caseKey);
  }

  /**
   * Whether the file can be added: the person uploaded it in that school, as evidence about that,
   * and it is in no case yet, and neither sealed nor deleted.
   */
  public boolean takes(String file, String about, String school, String person) {
    return files
        .byId(file)
        .filter(found -> found.purpose() == Purpose.EVIDENCE)
        .filter(found -> found.state() == MediaFile.State.KEPT)
        .filter(found -> found.attachedTo().isEmpty())
        .filter(found -> found.school().equals(school))
        .filter(found -> found.uploadedBy().equals(person))
        .filter(found -> files.isAbout(found.id(), about))
        .isPresent();
  }

  /**
   * Adds them in their order, all or none.
   *
   * @param about what the files were uploaded about: as the {@link UploadPermits} has it
   * @param person who uploaded them
   * @throws MediaRefused with what to change: a time that is not possible, a file that is not
   *     theirs or was uploaded about something else, more than 200 in the case, or an indecent
   *     image suspected there; the caller's transaction is then rolled back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Exhibit> add(
      String caseKey, String about, String school, String person, List<NewExhibit> exhibits) {
    if (suspicion.isClosed(about) || suspicion.isClosed(caseKey)) {
      throw ImageSuspicion.noFiles();
    }
    exhibits.forEach(this::check);
    List<String> ids = exhibits.stream().map(NewExhibit::file).toList();
    if (!ids.stream().allMatch(id -> takes(id, about, school, person))) {
      throw new MediaRefused(
          MediaRefused.Reason.NOT_YOURS,
          "One of the files was not uploaded as evidence of this. Remove it and upload it here.");
    }
    media.attach(ids, caseKey, school, person);
    int number = table.lastNumber(caseKey);
    if (number + exhibits.size() > MOST) {
      throw tooMany();
    }
    for (NewExhibit exhibit : exhibits) {
      number++;
      MediaFile file = files.byId(exhibit.file()).orElseThrow();
      table.add(caseKey, number, file, exhibit, person, clock.instant());
      trail.exhibited(file, number, person);
    }
    return table.ofCase(caseKey);
  }

  private void check(NewExhibit exhibit) {
    if (exhibit.seenAt() == null || exhibit.savedAt() == null) {
      throw MediaRefused.unusable("Say when it was seen and when it was saved.");
    }
    Instant latest = clock.instant().plus(CLOCKS_DIFFER);
    if (exhibit.seenAt().isAfter(latest) || exhibit.savedAt().isAfter(latest)) {
      throw MediaRefused.unusable(
          "A time of the evidence is still to come. Give the day and time when it was.");
    }
    if (exhibit.savedAt().isBefore(exhibit.seenAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw MediaRefused.unusable(
          "The evidence was saved before it was seen. Correct the day or the time.");
    }
    if (exhibit.webAddress().length() > LONGEST_ADDRESS || exhibit.note().length() > LONGEST_NOTE) {
      throw MediaRefused.unusable(
          "The address may have %,d characters and the note %,d. Shorten it."
              .formatted(LONGEST_ADDRESS, LONGEST_NOTE));
    }
  }

  static MediaRefused tooMany() {
    return new MediaRefused(
        MediaRefused.Reason.TOO_MANY,
        ("A case takes %d files as evidence. Put several screen prints into one PDF, or ask for a"
                + " case of its own.")
            .formatted(MOST));
  }
}
