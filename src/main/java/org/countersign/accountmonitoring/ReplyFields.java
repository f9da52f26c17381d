package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Moments;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** When the school replied or acknowledged, and in which words (OBS MON-1b). */
@Component
class ReplyFields implements StepFields {

  static final String ANSWERED = "answered";
  static final String OFFENSIVE = "offensive";

  /** When it was, as {@code 2026-11-20T15:00:00Z}. */
  static final String AT = "repliedAt";

  static final String REPLY = "reply";

  /** Username of who agreed to the answer, where the policy wants that. */
  static final String AGREED_BY = "agreedBy";

  private static final Set<String> REPLIES = Set.of(ANSWERED, "acknowledged");

  private final Moments moments;
  private final MessageRegister register;
  private final CaseMessage messages;
  private final SafeguardingLead lead;
  private final PublicCriticism criticism;

  ReplyFields(
      Moments moments,
      MessageRegister register,
      CaseMessage messages,
      SafeguardingLead lead,
      PublicCriticism criticism) {
    this.moments = moments;
    this.register = register;
    this.messages = messages;
    this.lead = lead;
    this.criticism = criticism;
  }

  @Override
  public Set<String> names() {
    return Set.of(AT, REPLY, AGREED_BY);
  }

  @Override
  public Map<String, String> read(
      Submission sent, Message message, Answers answers, String decision) {
    Map<String, String> read = new HashMap<>();
    if (REPLIES.contains(decision)) {
      Instant at = moments.past(answers, AT, "When you replied", message.receivedAt());
      read.put(AT, at == null ? "" : at.toString());
      read.put(REPLY, answers.text(REPLY, "What you replied", 2_000, true));
    }
    if (decision.equals(ANSWERED) && PublicCriticism.isOne(message)) {
      PublicCriticism.Rule rule = criticism.of(message);
      if (rule.approvalToReply()) {
        read.put(
            AGREED_BY,
            answers.choice(
                AGREED_BY,
                "Who agreed to the answer",
                rule.approvers().stream().map(PublicCriticism.Approver::id).toList()));
      }
    }
    return read;
  }

  @Override
  public void keep(Submission sent, Message message, String decision, Map<String, String> answers) {
    if (decision.equals(OFFENSIVE)) {
      register.isOffensive(message.id());
      lead.hearsOf(messages.of(sent));
    }
  }
}
