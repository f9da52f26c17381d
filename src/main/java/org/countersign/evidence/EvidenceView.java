package org.countersign.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.access.Actor;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The exhibits of a case as the page and the PDF show them, to whoever may open them. */
@Component
class EvidenceView {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK);

  private final ExhibitTable table;
  private final List<MediaReaders> readers;
  private final People people;
  private final JdbcClient database;
  private final Clock clock;

  EvidenceView(
      ExhibitTable table,
      List<MediaReaders> readers,
      People people,
      JdbcClient database,
      Clock clock) {
    this.table = table;
    this.readers = readers;
    this.people = people;
    this.database = database;
    this.clock = clock;
  }

  /** An exhibit in words. */
  record Shown(
      int number,
      String file,
      String name,
      String caption,
      String sha256,
      String seen,
      String saved,
      String added,
      String webAddress,
      String note,
      boolean isKept,
      boolean isSealed,
      List<Opened> opened) {}

  /** Who opened it, and when. */
  record Opened(String by, String at, boolean original) {}

  /**
   * The exhibits of the case where the person may open them; empty where there are none for them.
   */
  Optional<List<Exhibit>> exhibits(String caseKey, Actor person) {
    return Optional.of(table.ofCase(caseKey))
        .filter(all -> !all.isEmpty() && all.stream().allMatch(one -> mayOpen(one, person)));
  }

  private boolean mayOpen(Exhibit exhibit, Actor person) {
    return person.schools().contains(exhibit.file().school())
        && readers.stream().anyMatch(reader -> reader.mayOpen(exhibit.file(), true, person));
  }

  List<Shown> shown(List<Exhibit> exhibits) {
    return exhibits.stream().map(this::shown).toList();
  }

  private Shown shown(Exhibit exhibit) {
    MediaFile file = exhibit.file();
    boolean sealed = file.state() == MediaFile.State.SEALED;
    return new Shown(
        exhibit.number(),
        file.id(),
        sealed ? "" : file.name(),
        sealed ? "" : MediaAnswer.of(file).caption(),
        exhibit.sha256(),
        moment(exhibit.seenAt()),
        "%s, by %s".formatted(moment(exhibit.savedAt()), person(exhibit.savedBy())),
        moment(exhibit.addedAt()),
        sealed ? "" : exhibit.webAddress(),
        sealed ? "" : exhibit.note(),
        file.state() == MediaFile.State.KEPT,
        sealed,
        opened(file.id()));
  }

  private List<Opened> opened(String file) {
    return database
        .sql("select * from media_opening where file_id = ? order by id")
        .param(file)
        .query(
            (row, n) ->
                new Opened(
                    person(row.getString("opened_by")),
                    moment(row.getTimestamp("opened_at")),
                    row.getString("part").equals(Chunks.Part.ORIGINAL.id())))
        .list();
  }

  String person(String username) {
    return username.startsWith(MediaTrail.WITHOUT_ACCOUNT)
        ? "the person who reported"
        : people.byUsername(username).map(Person::fullName).orElse(username);
  }

  private String moment(Timestamp moment) {
    return moment(moment.toInstant());
  }

  String moment(Instant moment) {
    return MOMENT.format(moment.atZone(clock.getZone()));
  }
}
