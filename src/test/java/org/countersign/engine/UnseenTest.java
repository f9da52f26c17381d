package org.countersign.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class UnseenTest {

  @Test
  void aQuestionAboutNothingIsAnsweredAsOneAboutWhatIsHidden() {
    assertThat(Unseen.insteadOf(new NullValueException("no task t"), new GetTaskFormCmd("t")))
        .isInstanceOf(AuthorizationException.class)
        .hasMessage(Unseen.NOTHING);
  }

  @Test
  void whatFailsInAStepStaysAFault() {
    for (Command<?> command :
        new Command<?>[] {
          new CompleteTaskCmd("t", Map.of()),
          new SubmitTaskFormCmd("t", Map.of(), false, false),
          new SubmitStartFormCmd("d", null, Map.of())
        }) {
      for (RuntimeException fault :
          new RuntimeException[] {new NullValueException("x"), new NullPointerException("x")}) {
        assertThat(Unseen.insteadOf(fault, command)).isSameAs(fault);
      }
    }
  }
}
