package org.countersign.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Moments;
import org.countersign.evidence.EvidenceIntake;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.MediaRefused;
import org.countersign.evidence.NewExhibit;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files that reporters send: none without the permit, each an exhibit of the case at once. */
@Component
class ReporterFiles {

  private final EvidenceIntake intake;
  private final Reporting reporting;
  private final Moments moments;

  ReporterFiles(EvidenceIntake intake, Reporting reporting, Moments moments) {
    this.intake = intake;
    this.reporting = reporting;
    this.moments = moments;
  }

  /**
   * What came. The file is null where there is none, or one too many or too large.
   *
   * @param permit empty where none was sent
   */
  record Sent(String code, String permit, MultipartFile file, Map<String, Object> fields) {}

  /** Reads the body; an upload that is too large has neither code nor file. */
  Sent read(HttpServletRequest request) {
    if (!(request instanceof MultipartHttpServletRequest parts)) {
      return new Sent("", "", null, Map.of());
    }
    try {
      Map<String, Object> fields = new HashMap<>();
      parts.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
      boolean one =
          parts.getMultiFileMap().values().stream().mapToInt(all -> all.size()).sum() == 1;
      return new Sent(
          String.valueOf(fields.getOrDefault("code", "")),
          String.valueOf(fields.getOrDefault("permit", "")),
          one ? parts.getFile("file") : null,
          fields);
    } catch (MultipartException tooLargeOrBroken) {
      throw new TooLarge();
    }
  }

  /** More than the server takes at all. */
  static class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * @throws MediaRefused with what to change; nothing is kept then
   */
  void take(Report report, Sent sent) {
    Answers answers = new Answers(sent.fields());
    Instant seen = moments.past(answers, "seenAt", "When you saw it", null);
    Instant saved = moments.past(answers, "savedAt", "When you saved it", null);
    String address = answers.quotation("webAddress", "Link or user name", 2_000, false);
    String note = answers.quotation("note", "What we should know about it", 4_000, false);
    if (sent.file() == null || sent.file().isEmpty()) {
      answers.problem("Choose a file, and send one at a time.");
    }
    if (!answers.problems().isEmpty()) {
      throw new MediaRefused(MediaRefused.Reason.UNUSABLE, String.join(" ", answers.problems()));
    }
    MediaFile kept =
        intake.keep(sent.file(), sent.permit(), report.school(), report.evidenceName());
    reporting.add(report, new NewExhibit(kept.id(), seen, saved, address, note));
  }
}
