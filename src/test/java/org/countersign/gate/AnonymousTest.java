package org.countersign.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever has not signed in reads and writes nothing, at every endpoint of the table. */
@GateTest
class AnonymousTest {

  @Autowired Town town;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @TestFactory
  Stream<DynamicTest> everyEndpointIsClosed() {
    Things things = new Things(town, Town.WORKSHOP, Persona.HEAD.userId());
    WebApiTable.rows().forEach(row -> things.fill(row.path() + row.body()));
    Map<String, List<String>> before = EngineTables.snapshot(jdbc);
    Visitor stranger = new Visitor(port);
    Stream<DynamicTest> rows =
        WebApiTable.rows().stream()
            .filter(row -> !row.path().contains("/login/"))
            .map(
                row ->
                    dynamicTest(
                        row.toString(),
                        () -> {
                          Answer answer = row.sendAs(stranger.withToken(), things);
                          assertThat(row.anonymous().isMetBy(answer)).as("%s", answer).isTrue();
                          assertThat(answer.body()).doesNotContain(Things.MARK);
                        }));
    return Stream.concat(
        rows,
        Stream.of(
            dynamicTest(
                "nothing changed",
                () -> assertThat(EngineTables.changes(before, jdbc)).isEmpty())));
  }
}
