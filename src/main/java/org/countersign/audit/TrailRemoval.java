package org.countersign.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes details where the law wants them gone: of one event, as two people decided, or of an old
 * case, as a policy pack says. That there were some, their hash, who removed them, who reviewed it,
 * when and why stay, and the chain still holds.
 */
@Component
public class TrailRemoval {

  /** No username has a space, so this is nobody's. */
  static final String PRODUCT = "the product, by retention";

  /** Removals told of in one event; their ids need 70 characters each. */
  private static final int TOLD_AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final TrailLines lines;
  private final Trail trail;
  private final People people;
  private final Clock clock;
  private final Dialect dialect;

  TrailRemoval(
      JdbcTemplate jdbc,
      TrailLines lines,
      Trail trail,
      People people,
      Clock clock,
      DataSource database) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.trail = trail;
    this.people = people;
    this.clock = clock;
    this.dialect = new JdbcTemplate(database).execute((ConnectionCallback<Dialect>) Dialect::of);
  }

  /**
   * Empties the details and writes that in the same chain, in the caller's transaction. The caller
   * has made sure that both people are who they say.
   *
   * @param event id of the event
   * @param removedBy username of whoever removes
   * @param reviewedBy username of another person, who has agreed
   * @param reason without what is removed, at most 2,000 characters; it stays for ever
   * @return id of the event that tells of the removal
   * @throws IllegalArgumentException where the two are one person, a name or the reason is missing,
   *     or the event has no details that can be removed; the details of a removal cannot
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID remove(UUID event, String removedBy, String reviewedBy, String reason) {
    check(removedBy, reviewedBy, reason);
    TrailEntry entry =
        lines
            .byId(event)
            .filter(line -> line.payload().isThere())
            .map(TrailLine::entry)
            .filter(found -> !found.kind().equals(Kind.PAYLOAD_REMOVED.id()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException("This event has no details that can be removed"));
    var removal =
        new Payload.Removal(
            removedBy, reviewedBy, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    empty(event, removal);
    return trail.record(
        TrailEvent.of(new Chain(entry.chain()), Kind.PAYLOAD_REMOVED, By.person(removedBy))
            .inSchool(entry.school())
            .with(ToldRemovals.of(entry, removal)));
  }

  /**
   * Empties all details of that chain that were written before a moment, save those of removals,
   * and writes that in the same chain, in the caller's transaction.
   *
   * @param rule in the place of a person who reviews: which edition of which pack says so
   * @param reason which stays for ever
   * @return how many events lost their details
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int removeBefore(Chain chain, Instant before, String rule, String reason) {
    var removal =
        new Payload.Removal(PRODUCT, rule, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    List<TrailEntry> emptied = new ArrayList<>();
    lines.of(
        chain,
        line -> {
          if (line.payload().isThere()
              && line.entry().at().isBefore(before)
              && !line.entry().kind().equals(Kind.PAYLOAD_REMOVED.id())) {
            emptied.add(line.entry());
          }
        });
    emptied.forEach(entry -> empty(entry.id(), removal));
    for (int from = 0; from < emptied.size(); from += TOLD_AT_ONCE) {
      List<TrailEntry> told = emptied.subList(from, Math.min(emptied.size(), from + TOLD_AT_ONCE));
      trail.record(
          TrailEvent.of(chain, Kind.PAYLOAD_REMOVED, By.system())
              .inSchool(told.get(0).school())
              .with(ToldRemovals.of(told, removal)));
    }
    return emptied.size();
  }

  private void check(String removedBy, String reviewedBy, String reason) {
    if (isBlank(removedBy) || isBlank(reviewedBy)) {
      throw new IllegalArgumentException("A removal needs two people: who removes, who reviewed");
    }
    if (isBlank(reason) || reason.length() > 2000) {
      throw new IllegalArgumentException("A removal needs a reason, of at most 2,000 characters");
    }
    if (isOnePerson(removedBy, reviewedBy)) {
      throw new IllegalArgumentException("Whoever removes cannot review it: ask somebody else");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** Somebody who works at two schools may have a username at each. */
  private boolean isOnePerson(String one, String other) {
    Optional<Person> first = people.byUsername(one.strip());
    Optional<Person> second = people.byUsername(other.strip());
    return one.strip().equalsIgnoreCase(other.strip())
        || first.isPresent() && second.isPresent() && isSame(first.get(), second.get());
  }

  private static boolean isSame(Person one, Person other) {
    return one.sourcedId().equals(other.sourcedId())
        || !isBlank(one.email()) && one.email().equalsIgnoreCase(other.email());
  }

  private void empty(UUID event, Payload.Removal removal) {
    var moment = removal.at().atOffset(ZoneOffset.UTC);
    if (dialect == Dialect.POSTGRESQL) {
      jdbc.query(
          "select trail_remove_payload(?, ?, ?, ?, ?)",
          rs -> {},
          event,
          removal.removedBy(),
          removal.reviewedBy(),
          removal.reason(),
          moment);
      return;
    }
    jdbc.update(
        "insert into trail_removal (event, removed_by, reviewed_by, reason, removed_at)"
            + " values (?, ?, ?, ?, ?)",
        event,
        removal.removedBy(),
        removal.reviewedBy(),
        removal.reason(),
        moment);
    jdbc.update("update trail_payload set salt = null, content = null where event = ?", event);
  }
}
