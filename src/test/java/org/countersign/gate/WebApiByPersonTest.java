package org.countersign.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.gate.WebApiTable.Row;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every endpoint of the web apps, by each kind of person, as {@code gate/web-api.csv} says. */
@GateTest
class WebApiByPersonTest {

  /** Refusals of the gate; the others end before it. */
  private static final Set<Expected> AT_THE_GATE =
      EnumSet.of(
          Expected.GATE,
          Expected.NO_TASK,
          Expected.EXCLUDED,
          Expected.NOT_YOURS,
          Expected.NOT_CLAIMED,
          Expected.CLAIMED,
          Expected.ROLL,
          Expected.ADMINS,
          Expected.PASSWORD);

  @Autowired Town town;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @TestFactory
  Stream<DynamicNode> everybodyReadsWhatIsForThem() {
    Things things = new Things(town, Town.WORKSHOP, "nobody");
    WebApiTable.rows().forEach(row -> things.fill(row.path() + row.body()));
    return Arrays.stream(Persona.values())
        .map(persona -> dynamicContainer(persona.userId(), readings(persona, things)));
  }

  private Stream<DynamicNode> readings(Persona persona, Things things) {
    Things own = things.askedBy(persona.userId());
    Visitor visitor = new Visitor(port).signedIn(persona.userId(), Persona.PASSWORD);
    return WebApiTable.reading().stream()
        .map(
            row ->
                dynamicTest(
                    row.toString(),
                    () -> {
                      Visitor who =
                          row.path().contains("/auth/user/")
                              ? new Visitor(port).signedIn(persona.userId(), Persona.PASSWORD)
                              : visitor;
                      check(row, persona, row.sendAs(who, own));
                    }));
  }

  @TestFactory
  Stream<DynamicNode> whatIsRefusedChangesNothing() {
    Things things = new Things(town, Town.WORKSHOP, "nobody");
    WebApiTable.rows().forEach(row -> things.fill(row.path() + row.body()));
    return Arrays.stream(Persona.values())
        .map(persona -> dynamicContainer(persona.userId(), refusals(persona, things)));
  }

  private Stream<DynamicNode> refusals(Persona persona, Things things) {
    Things own = things.askedBy(persona.userId());
    Visitor visitor = new Visitor(port).signedIn(persona.userId(), Persona.PASSWORD);
    Map<String, List<String>> before = EngineTables.snapshot(jdbc);
    List<DynamicNode> nodes = new ArrayList<>();
    for (Row row : WebApiTable.writing()) {
      if (row.expected().get(persona).isRefusal()) {
        nodes.add(dynamicTest(row.toString(), () -> refused(row, persona, visitor, own)));
      }
    }
    nodes.add(
        dynamicTest(
            "nothing changed", () -> assertThat(EngineTables.changes(before, jdbc)).isEmpty()));
    return nodes.stream();
  }

  /** Issue 4: the gate writes what it refuses; what never comes to a command has none. */
  private void refused(Row row, Persona persona, Visitor visitor, Things own) {
    long before = events("refused");
    Answer answer = row.sendAs(visitor, own);
    check(row, persona, answer);
    if (AT_THE_GATE.contains(row.expected().get(persona))) {
      assertThat(events("refused")).as("what the trail has of %s", answer).isGreaterThan(before);
    }
  }

  private long events(String kind) {
    return jdbc.queryForObject(
        "select count(*) from trail_event where kind like ?", Long.class, kind);
  }

  @TestFactory
  Stream<DynamicNode> whatIsAllowedIsDone() {
    return Arrays.stream(Persona.values())
        .flatMap(
            persona ->
                WebApiTable.writing().stream()
                    .filter(row -> !row.expected().get(persona).isRefusal())
                    .map(
                        row ->
                            dynamicTest(
                                persona.userId() + ": " + row, () -> allowed(row, persona))));
  }

  private void allowed(Row row, Persona persona) {
    Things fresh = new Things(town, Town.WORKSHOP, persona.userId());
    Visitor visitor = new Visitor(port).signedIn(persona.userId(), Persona.PASSWORD);
    fresh.fill(row.path() + row.body());
    Map<String, List<String>> before = EngineTables.snapshot(jdbc);
    long told = events("%");
    check(row, persona, row.sendAs(visitor, fresh));
    assertThat(events("%")).as("what the trail has of %s", row).isGreaterThan(told);
    if (!row.path().endsWith("/unlock")) {
      // An account that is not locked has nothing to lose.
      assertThat(EngineTables.changes(before, jdbc)).isNotEmpty();
    }
  }

  private static void check(Row row, Persona persona, Answer answer) {
    Expected expected = row.expected().get(persona);
    assertThat(expected.isMetBy(answer))
        .as("%s expects %s, and got %s", persona.userId(), expected, answer)
        .isTrue();
  }
}
