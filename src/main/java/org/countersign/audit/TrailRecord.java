package org.countersign.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows one chain to people. Who may know of it is the caller's rule. */
@Component
public class TrailRecord {

  private final TrailLines lines;
  private final TrailWords words;
  private final Trail trail;
  private final ChainCheck check;
  private final JdbcTemplate jdbc;

  TrailRecord(
      TrailLines lines, TrailWords words, Trail trail, ChainCheck check, JdbcTemplate jdbc) {
    this.lines = lines;
    this.words = words;
    this.trail = trail;
    this.check = check;
    this.jdbc = jdbc;
  }

  /** The school of a chain, by its first event; empty where there is no such chain. */
  @Transactional(readOnly = true)
  public Optional<String> schoolOf(Chain chain) {
    return jdbc
        .queryForList(
            "select school from trail_event where chain = ? and number = 1 and school is not null",
            String.class,
            chain.id())
        .stream()
        .findFirst();
  }

  /**
   * The whole chain, in the order of its numbers. That it was read is written into it first, and so
   * is shown.
   *
   * @param by username of who reads
   */
  public List<ShownEvent> read(Chain chain, String by, String school, TrailReader reader) {
    return words.shown(
        lines(chain, by, school).stream().map(line -> line.shownTo(reader)).toList());
  }

  /** The same with what the model has to do with it, and checked; a broken chain is read too. */
  public ReadChain readChecked(Chain chain, String by, String school, TrailReader reader) {
    List<TrailLine> all = lines(chain, by, school);
    ChainCheck.Checked checked = check.check(chain, all);
    List<TrailLine> shown = all.stream().map(line -> line.shownTo(reader)).toList();
    List<ShownEvent> inWords = words.shown(shown);
    List<ReadEvent> events = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      TrailEntry entry = shown.get(i).entry();
      events.add(
          new ReadEvent(
              inWords.get(i),
              entry.kind(),
              entry.at(),
              entry.element(),
              entry.actor(),
              shown.get(i).payload().details().orElse(Map.of())));
    }
    return new ReadChain(events, checked.finding(), checked.sealedTo());
  }

  private List<TrailLine> lines(Chain chain, String by, String school) {
    trail.recordApart(
        TrailEvent.of(chain, Kind.RECORD_READ, By.person(by))
            .inSchool(school)
            .at("trail", "Trail"));
    List<TrailLine> all = new ArrayList<>();
    lines.of(chain, all::add);
    return all;
  }

  /** Who opened what of it, as pages show it, the newest first. Writes nothing. */
  @Transactional(readOnly = true)
  public List<ShownEvent> openings(Chain chain) {
    Set<String> kinds =
        Set.of(Kind.RECORD_READ.id(), Kind.FILE_OPENED.id(), Kind.TRAIL_EXPORTED.id());
    List<TrailLine> shown = new ArrayList<>();
    lines.of(
        chain,
        line -> {
          if (kinds.contains(line.entry().kind())) {
            shown.add(0, line.shownTo(event -> true));
          }
        });
    return words.shown(shown);
  }

  /** A moment as pages show it. */
  public String words(Instant at) {
    return words.moment(at);
  }
}
