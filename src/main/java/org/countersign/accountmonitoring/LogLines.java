package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** A school's log of what came in on its accounts, the newest first (BPET 4-HMC-4). */
@Component
class LogLines {

  private static final String SEEN = "seen by the safeguarding lead";

  private final MessageRegister register;
  private final NoteTable notes;
  private final NetworkNames names;
  private final Replies replies;
  private final PageWords words;

  LogLines(
      MessageRegister register,
      NoteTable notes,
      NetworkNames names,
      Replies replies,
      PageWords words) {
    this.register = register;
    this.notes = notes;
    this.names = names;
    this.replies = replies;
    this.words = words;
  }

  /**
   * The newest of the school.
   *
   * @param decisions whether with what the safeguarding lead decided, and why
   * @param most how many at most
   */
  List<LogLine> of(School school, boolean offensiveAlone, boolean decisions, int most) {
    List<Message> messages = register.newest(school.id(), offensiveAlone, most);
    Map<String, List<Note>> said = notes.of(school.id(), messages);
    Names asked = new Names(names.in(school.id()), new HashMap<>());
    return messages.stream()
        .map(message -> line(message, said.getOrDefault(message.id(), List.of()), decisions, asked))
        .toList();
  }

  /** How many there are. */
  int count(School school, boolean offensiveAlone) {
    return register.count(school.id(), offensiveAlone);
  }

  /** What is looked up once for all lines. */
  private record Names(Function<String, String> accounts, Map<String, String> people) {}

  private LogLine line(Message message, List<Note> said, boolean decisions, Names asked) {
    boolean offensive = message.kind() == Message.Kind.OFFENSIVE;
    return new LogLine(
        message.caseKey(),
        asked.accounts().apply(message.account()),
        message.kind().words(),
        offensive,
        message.howSeen().words(),
        words.moment(message.receivedAt()),
        words.moment(message.loggedAt()),
        asked.people().computeIfAbsent(message.loggedBy(), words::person),
        message.words(),
        message.writer(),
        message.link(),
        offensive ? "" : words.moment(replies.due(message).at()),
        Replies.first(said).map(words::moment).orElse(""),
        replies.inTime(message, said),
        files(said),
        moderation(said),
        audience(said),
        of(said, MessageSteps.ESCALATE)
            .map(note -> decisions ? decided(note) : SEEN)
            .findFirst()
            .orElse(""),
        message.status().words());
  }

  private static int files(List<Note> said) {
    return of(said, MessageSteps.EVIDENCE)
        .map(note -> note.answers().getOrDefault(EvidenceFields.FILES, ""))
        .filter(files -> !files.isEmpty())
        .mapToInt(files -> files.split(",").length)
        .sum();
  }

  private String moderation(List<Note> said) {
    return of(said, MessageSteps.MODERATE)
        .map(
            note ->
                note.decision().equals(ModerationFields.MODERATED)
                    ? Arrays.stream(note.answers().get(ModerationFields.ACTIONS).split(","))
                            .map(ModerationFields.OFFERED::get)
                            .collect(Collectors.joining(", "))
                        + ", "
                        + moment(note, ModerationFields.AT)
                        + ", by "
                        + words.person(note.by())
                    : "left as it is: " + note.reason())
        .findFirst()
        .orElse("");
  }

  private String audience(List<Note> said) {
    return of(said, MessageSteps.TELL)
        .map(
            note ->
                note.decision().equals(AudienceFields.TOLD)
                    ? moment(note, AudienceFields.AT)
                        + ": "
                        + note.answers().get(AudienceFields.WORDS)
                    : "nobody told: " + note.reason())
        .findFirst()
        .orElse("");
  }

  private String decided(Note note) {
    String what =
        switch (note.decision()) {
          case Escalation.CYBERBULLYING -> "handled as cyberbullying: ";
          case "safeguarding" -> "to be handled as a safeguarding concern, outside the product: ";
          case SealedImages.DECISION -> "for the safeguarding lead alone";
          default -> "goes no further: ";
        };
    return what + note.reason();
  }

  private String moment(Note note, String field) {
    return words.moment(Instant.parse(note.answers().get(field)));
  }

  private static Stream<Note> of(List<Note> said, String task) {
    return said.stream().filter(note -> note.task().equals(task));
  }
}
