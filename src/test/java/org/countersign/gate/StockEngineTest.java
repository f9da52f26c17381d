package org.countersign.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.countersign.gate.WebApiTable.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the tests of the gate show is the gate's doing: without it, the engine does all of it. */
@GateTest
@Import(WithoutGate.class)
class StockEngineTest {

  @Autowired Town town;
  @LocalServerPort int port;

  @AfterEach
  void forgetTheProbe() {
    Expressions.forget();
  }

  @TestFactory
  Stream<DynamicTest> theEngineDoesEveryWriteOfTheTable() {
    Visitor almighty = new Visitor(port).signedIn(Town.ALMIGHTY, Persona.PASSWORD);
    return WebApiTable.writing().stream()
        .filter(row -> row.stock().isEmpty())
        .map(row -> dynamicTest(row.toString(), () -> isDone(row, almighty)));
  }

  private void isDone(Row row, Visitor almighty) {
    Things fresh = new Things(town, Town.WORKSHOP, Town.ALMIGHTY);
    Answer answer = row.sendAs(almighty, fresh);
    assertThat(answer.isDone()).as("%s", answer).isTrue();
  }

  @Test
  void theEngineRunsJavaThatIsNestedInAQuery() {
    Visitor staff = new Visitor(port).signedIn(Persona.STAFF.userId(), Persona.PASSWORD);
    staff.send("POST", "/engine/engine/default/task?maxResults=9", Expressions.nested());
    assertThat(Expressions.wasEvaluated()).isTrue();
  }
}
