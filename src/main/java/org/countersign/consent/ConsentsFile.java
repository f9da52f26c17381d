package org.countersign.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.school.RegisterFile;
import org.countersign.school.RowReader;
import org.countersign.school.School;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code consents.csv}: what forms said. A row that is on record already, from the same paper, is
 * passed over. Of what one file says of a child, a no is taken after every yes of the same day, and
 * no yes at all while another row of the child cannot be read: it may be a no.
 */
@Component
@Order(20)
class ConsentsFile implements RegisterFile {

  private static final Set<String> DECISIONS =
      Stream.of(Decision.values()).map(Decision::id).collect(Collectors.toSet());

  private record Entry(RowReader row, NewConsent consent) {}

  private final ConsentRegister register;
  private final EntryRules rules;

  ConsentsFile(ConsentRegister register, EntryRules rules) {
    this.register = register;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "consents.csv";
  }

  @Override
  public List<String> columns() {
    return Stream.concat(
            ChildOfRow.COLUMNS.stream(),
            Stream.of(
                "uses",
                "platform",
                "decision",
                "givenBy",
                "carer",
                "competenceJudgedBy",
                "receivedOn",
                "form"))
        .toList();
  }

  @Override
  public int load(School school, List<RowReader> rows) {
    Map<Child, List<Entry>> byChild = new TreeMap<>();
    for (RowReader row : rows) {
      Child child = ChildOfRow.read(name(), row);
      byChild
          .computeIfAbsent(child, key -> new ArrayList<>())
          .add(new Entry(row, read(school, child, row)));
    }
    // All at once and in order, as whoever publishes does.
    register.lock(school.id(), byChild.keySet());
    int added = 0;
    for (var ofChild : byChild.entrySet()) {
      added += add(school, ofChild.getKey(), ofChild.getValue());
    }
    return added;
  }

  private int add(School school, Child child, List<Entry> entries) {
    Set<ConsentRecord> known = new HashSet<>(register.history(school.id(), child));
    if (entries.stream().anyMatch(entry -> entry.row().problem() != null)) {
      entries.stream()
          .filter(entry -> entry.row().problem() == null && isYes(entry))
          .forEach(
              entry ->
                  entry
                      .row()
                      .reject("another row of this child cannot be read, and it may be a no"));
    }
    int added = 0;
    List<Entry> inOrder =
        Stream.concat(
                entries.stream().filter(ConsentsFile::isYes),
                entries.stream().filter(entry -> !isYes(entry)))
            .filter(entry -> entry.row().problem() == null)
            .toList();
    for (Entry entry : inOrder) {
      NewConsent unknown = withoutKnownUses(entry.consent(), known);
      try {
        if (!unknown.uses().isEmpty()) {
          List<ConsentRecord> records = register.record(school.id(), unknown, name());
          known.addAll(records);
          added += records.size();
        }
      } catch (ConsentRefused e) {
        entry.row().reject(e.getMessage());
      }
    }
    return added;
  }

  private static boolean isYes(Entry entry) {
    return entry.consent() != null && entry.consent().decision() == Decision.GIVEN;
  }

  private static NewConsent withoutKnownUses(NewConsent consent, Set<ConsentRecord> known) {
    Set<Use> uses = new HashSet<>(consent.uses());
    known.stream().filter(record -> record.repeats(consent)).forEach(r -> uses.remove(r.use()));
    return new NewConsent(
        consent.child(),
        uses,
        consent.platform(),
        consent.decision(),
        consent.giver(),
        consent.receivedOn(),
        consent.form());
  }

  /** Null where the row cannot be taken. */
  private NewConsent read(School school, Child child, RowReader row) {
    Set<Use> uses = new HashSet<>();
    for (String id : row.list("uses")) {
      Use.byId(id)
          .ifPresentOrElse(
              uses::add,
              () ->
                  row.reject(
                      "uses has one that is not image, video, first-name or" + " full-name"));
    }
    String platform = row.text("platform", 40);
    String decision = row.oneOf("decision", DECISIONS);
    Giver giver = giver(row);
    LocalDate receivedOn = row.date("receivedOn");
    String form = row.text("form", 500);
    if (row.problem() != null) {
      return null;
    }
    NewConsent consent =
        new NewConsent(
            child, uses, platform, Decision.byId(decision).orElseThrow(), giver, receivedOn, form);
    try {
      rules.check(school.id(), consent);
    } catch (ConsentRefused e) {
      row.reject(e.getMessage());
      return null;
    }
    return consent;
  }

  private static Giver giver(RowReader row) {
    String kind = row.oneOf("givenBy", Set.of("pupil", "carer", "unlinked"));
    String carer = row.optional("carer", 255);
    String judgedBy = row.optional("competenceJudgedBy", 64);
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case "pupil" -> new Giver(Giver.Kind.PUPIL, null, judgedBy);
      case "carer" -> carer == null ? Giver.enteredCarer() : Giver.carer(carer);
      default -> Giver.unlinked(carer);
    };
  }
}
