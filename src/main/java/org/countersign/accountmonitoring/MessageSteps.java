package org.countersign.accountmonitoring;

import java.util.List;
import org.countersign.accountmonitoring.Message.Status;
import org.countersign.accountmonitoring.NoteStep.Option;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks about a message, with what each offers. */
@Configuration(proxyBeanMethods = false)
class MessageSteps {

  static final String REPLY = "replyToMessage";
  static final String ANSWER = "answerMessage";
  static final String EVIDENCE = "saveEvidence";
  static final String MODERATE = "moderateMessage";
  static final String TELL = "tellAudience";
  static final String ESCALATE = "decideEscalation";

  private final CaseMessage messages;
  private final MessageRegister register;
  private final NoteTable notes;
  private final SealedImages images;

  MessageSteps(
      CaseMessage messages, MessageRegister register, NoteTable notes, SealedImages images) {
    this.messages = messages;
    this.register = register;
    this.notes = notes;
    this.images = images;
  }

  private NoteStep step(String task, StepFields fields, Option... options) {
    return new NoteStep(task, List.of(options), fields, messages, register, notes);
  }

  @Bean
  NoteStep replyStep(ReplyFields fields) {
    return step(
        REPLY,
        fields,
        new Option(ReplyFields.ANSWERED, false, Status.ANSWERED),
        new Option("acknowledged", false, Status.ACKNOWLEDGED),
        new Option(ReplyFields.OFFENSIVE, true, null),
        new Option("mistake", true, Status.CLOSED));
  }

  @Bean
  NoteStep answerStep(ReplyFields fields) {
    return step(
        ANSWER,
        fields,
        new Option(ReplyFields.ANSWERED, false, Status.ANSWERED),
        new Option(ReplyFields.OFFENSIVE, true, null),
        new Option("closed", true, Status.CLOSED));
  }

  @Bean
  NoteStep evidenceStep(EvidenceFields fields) {
    return step(
        EVIDENCE,
        fields,
        new Option(EvidenceFields.SAVED, false, null),
        new Option(EvidenceFields.GONE, true, null),
        new Option(SealedImages.DECISION, false, null));
  }

  @Bean
  NoteStep moderationStep(ModerationFields fields) {
    return step(
        MODERATE,
        new OrImage(fields, images),
        new Option(ModerationFields.MODERATED, false, Status.MODERATED),
        new Option("left", true, null),
        new Option(SealedImages.DECISION, false, null));
  }

  @Bean
  NoteStep audienceStep(AudienceFields fields) {
    return step(
        TELL,
        new OrImage(fields, images),
        new Option(AudienceFields.TOLD, false, null),
        new Option("not-told", true, null),
        new Option(SealedImages.DECISION, false, null));
  }

  @Bean
  NoteStep escalationStep(Escalation fields) {
    return step(
        ESCALATE,
        new OrImage(fields, images),
        new Option(Escalation.CYBERBULLYING, true, Status.SETTLED),
        new Option("safeguarding", true, Status.SETTLED),
        new Option("no-further", true, Status.SETTLED),
        new Option(SealedImages.DECISION, false, Status.SETTLED));
  }
}
