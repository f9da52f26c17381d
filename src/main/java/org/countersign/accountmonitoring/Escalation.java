package org.countersign.accountmonitoring;

import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.reporting.HandedOn;
import org.countersign.reporting.Reports;
import org.springframework.stereotype.Component;

/** What goes further as cyberbullying becomes a report, and a case of its own for its own team. */
@Component
class Escalation implements StepFields {

  static final String CYBERBULLYING = "cyberbullying";

  private final HandedOn handedOn;
  private final NetworkNames names;

  Escalation(HandedOn handedOn, NetworkNames names) {
    this.handedOn = handedOn;
    this.names = names;
  }

  @Override
  public Set<String> names() {
    return Set.of();
  }

  @Override
  public Map<String, String> read(
      Submission sent, Message message, Answers answers, String decision) {
    return Map.of();
  }

  /**
   * @throws Reports.NobodyThere where nobody may be told of it: then nothing is decided either
   */
  @Override
  public void keep(Submission sent, Message message, String decision, Map<String, String> answers) {
    if (decision.equals(CYBERBULLYING)) {
      handedOn.abuse(
          message.school(),
          sent.actor().userId(),
          message.writer().isEmpty() ? null : message.writer(),
          names.of(message.school(), message.account()),
          message.link().isEmpty() ? null : message.link(),
          message.words() + "\n\nFrom the monitoring log, " + message.caseKey() + ".",
          message.receivedAt());
    }
  }
}
