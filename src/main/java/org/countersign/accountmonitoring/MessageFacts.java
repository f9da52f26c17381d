package org.countersign.accountmonitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaFile;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What is on record of a message, as the forms of its tasks show it. */
@Component
class MessageFacts {

  private final NoteTable notes;
  private final NetworkNames names;
  private final Replies replies;
  private final Media media;
  private final PublicCriticism criticism;
  private final PageWords words;
  private final Clock clock;

  MessageFacts(
      NoteTable notes,
      NetworkNames names,
      Replies replies,
      Media media,
      PublicCriticism criticism,
      PageWords words,
      Clock clock) {
    this.notes = notes;
    this.names = names;
    this.replies = replies;
    this.media = media;
    this.criticism = criticism;
    this.words = words;
    this.clock = clock;
  }

  /**
   * As the form reads it.
   *
   * @param replyBy when the policy wants a reply
   * @param clause that says so
   * @param said oldest first
   * @param criticism null where it is no complaint in public
   */
  record Facts(
      String number,
      String school,
      String account,
      String kind,
      String kindName,
      String howSeen,
      String received,
      String words,
      String writer,
      String link,
      String loggedBy,
      String logged,
      String replyBy,
      String clause,
      List<Line> said,
      List<File> files,
      String now,
      PublicCriticism.Rule criticism) {}

  /** Something that somebody did. */
  record Line(
      String task,
      String decision,
      String reason,
      Map<String, String> answers,
      String by,
      String at) {}

  /** A file of the evidence. */
  record File(String id, String name, String sha256) {}

  /**
   * @param decisions whether with what the safeguarding lead decided, and why
   */
  Facts of(Message message, boolean decisions) {
    Replies.Due due = replies.due(message);
    return new Facts(
        message.caseKey(),
        message.school(),
        names.of(message.school(), message.account()),
        message.kind().id(),
        message.kind().words(),
        message.howSeen().words(),
        words.moment(message.receivedAt()),
        message.words(),
        message.writer(),
        message.link(),
        words.person(message.loggedBy()),
        words.moment(message.loggedAt()),
        words.moment(due.at()),
        due.clause(),
        notes.of(message).stream().map(note -> line(note, decisions)).toList(),
        media.attachedTo(message.caseKey()).stream()
            .filter(file -> file.state() == MediaFile.State.KEPT)
            .map(MessageFacts::file)
            .toList(),
        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString(),
        PublicCriticism.isOne(message) ? criticism.of(message) : null);
  }

  private Line line(Note note, boolean decisions) {
    if (note.task().equals(MessageSteps.ESCALATE) && !decisions) {
      return new Line(
          note.task(), "seen", "", Map.of(), words.person(note.by()), words.moment(note.at()));
    }
    return new Line(
        note.task(),
        note.decision(),
        note.reason(),
        note.answers().entrySet().stream()
            .filter(one -> !one.getKey().equals(EvidenceFields.FILES))
            .collect(
                Collectors.toMap(Map.Entry::getKey, one -> shown(one.getKey(), one.getValue()))),
        words.person(note.by()),
        words.moment(note.at()));
  }

  /** Moments and people as people read them. */
  private String shown(String field, String answer) {
    if (field.equals(ReplyFields.AGREED_BY)) {
      return words.person(answer);
    }
    return answer.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z")
        ? words.moment(Instant.parse(answer))
        : answer;
  }

  private static File file(MediaFile file) {
    return new File(file.id(), file.name(), file.sha256());
  }
}
