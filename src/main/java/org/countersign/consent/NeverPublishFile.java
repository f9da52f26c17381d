package org.countersign.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.school.RegisterFile;
import org.countersign.school.RowReader;
import org.countersign.school.School;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code never-publish.csv}: flags set and lifted, with the reason. What is on record already is
 * passed over. Liftings are taken first, so that a flag of the same day stands, and none of a child
 * of whom another row cannot be read.
 */
@Component
@Order(30)
class NeverPublishFile implements RegisterFile {

  private static final String SET = "set";

  private record Entry(RowReader row, Child child, boolean set, LocalDate since, String reason) {}

  private final NeverPublish neverPublish;
  private final NeverPublishStore store;
  private final ChildLocks locks;

  NeverPublishFile(NeverPublish neverPublish, NeverPublishStore store, ChildLocks locks) {
    this.neverPublish = neverPublish;
    this.store = store;
    this.locks = locks;
  }

  @Override
  public String name() {
    return "never-publish.csv";
  }

  @Override
  public List<String> columns() {
    return Stream.concat(ChildOfRow.COLUMNS.stream(), Stream.of("change", "since", "reason"))
        .toList();
  }

  @Override
  public int load(School school, List<RowReader> rows) {
    List<Entry> entries =
        rows.stream().map(this::read).sorted(Comparator.comparing(Entry::set)).toList();
    Set<Child> unclear = new HashSet<>();
    entries.stream()
        .filter(entry -> entry.row().problem() != null)
        .forEach(entry -> unclear.add(entry.child()));
    // All at once and in order, as whoever publishes does.
    locks.lock(school.id(), entries.stream().map(Entry::child).toList());
    int added = 0;
    for (Entry entry : entries) {
      if (!entry.set() && unclear.contains(entry.child())) {
        entry.row().reject("another row of this child cannot be read, and it may set the flag");
      }
      if (entry.row().problem() == null && !isKnown(school, entry)) {
        try {
          add(school.id(), entry);
          added++;
        } catch (ConsentRefused e) {
          entry.row().reject(e.getMessage());
        }
      }
    }
    return added;
  }

  private Entry read(RowReader row) {
    Child child = ChildOfRow.read(name(), row);
    String change = row.oneOf("change", Set.of(SET, "lifted"));
    return new Entry(row, child, SET.equals(change), row.date("since"), row.text("reason", 2000));
  }

  private boolean isKnown(School school, Entry entry) {
    return store.entries(school.id(), entry.child()).stream()
        .anyMatch(
            known ->
                known.set() == entry.set()
                    && known.since().equals(entry.since())
                    && known.reason().equals(entry.reason()));
  }

  private void add(String school, Entry entry) {
    if (entry.set()) {
      neverPublish.set(school, entry.child(), entry.since(), entry.reason(), name());
    } else {
      neverPublish.lift(school, entry.child(), entry.since(), entry.reason(), name());
    }
  }
}
