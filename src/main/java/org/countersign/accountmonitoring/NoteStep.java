package org.countersign.accountmonitoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;

/** A task about a message: what was done is kept in the register, the case keeps the decision. */
class NoteStep implements SubmissionRule {

  private final String task;
  private final List<Option> options;
  private final StepFields fields;
  private final CaseMessage messages;
  private final MessageRegister register;
  private final NoteTable notes;

  /**
   * A decision that is offered.
   *
   * @param reasoned whether it needs a reason
   * @param status of the message afterwards; null where it stays as it is
   */
  record Option(String decision, boolean reasoned, Message.Status status) {}

  NoteStep(
      String task,
      List<Option> options,
      StepFields fields,
      CaseMessage messages,
      MessageRegister register,
      NoteTable notes) {
    this.task = task;
    this.options = List.copyOf(options);
    this.fields = fields;
    this.messages = messages;
    this.register = register;
    this.notes = notes;
  }

  @Override
  public String procedure() {
    return SomethingCameIn.PROCEDURE;
  }

  @Override
  public String element() {
    return task;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Set<String> names = new HashSet<>(fields.names());
    names.addAll(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    answers.only(names);
    String decision = decision(answers);
    reason(answers, decision);
    if (!decision.isEmpty()) {
      fields.read(sent, messages.of(sent), answers, decision);
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Message message = messages.of(sent);
    Answers answers = new Answers(sent.answers());
    String decision = decision(answers);
    String reason = reason(answers, decision);
    Map<String, String> read = fields.read(sent, message, answers, decision);
    notes.add(message, task, decision, reason, read, sent.actor().userId());
    options.stream()
        .filter(option -> option.decision().equals(decision) && option.status() != null)
        .forEach(option -> register.becomes(message.id(), option.status()));
    fields.keep(sent, message, decision, read);
    return Map.of(DecisionForm.DECISION, decision);
  }

  private String decision(Answers answers) {
    return DecisionForm.decision(answers, options.stream().map(Option::decision).toList());
  }

  private String reason(Answers answers, String decision) {
    Set<String> plain = new HashSet<>();
    options.stream().filter(option -> !option.reasoned()).forEach(o -> plain.add(o.decision()));
    return DecisionForm.reason(answers, decision, plain);
  }
}
