package org.countersign.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.audit.SignedRecords;
import org.springframework.stereotype.Component;

/**
 * The list of a case's exhibits that goes out with them. Of what is sealed it says the number and
 * the hash, and nothing that leads to it.
 */
@Component
class Manifest {

  static final String FORMAT = "countersign-evidence-1";

  private final SignedRecords records;
  private final Clock clock;

  Manifest(SignedRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Its content, made now; empty notes and addresses are left out. */
  Map<String, Object> content(String caseKey, List<Exhibit> exhibits, String person) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("format", FORMAT);
    content.put("case", caseKey);
    content.put("school", exhibits.get(0).file().school());
    content.put("madeAt", text(clock.instant()));
    content.put("madeBy", person);
    content.put("exhibits", exhibits.stream().map(Manifest::line).toList());
    return content;
  }

  /** JSON that verifies by itself, and with the files beside it. */
  String json(Map<String, Object> content) {
    return records.sign(content);
  }

  /** As the file is called beside the manifest: {@code 003-chat.png}. */
  static String fileName(Exhibit exhibit) {
    return "%03d-%s".formatted(exhibit.number(), exhibit.file().name());
  }

  private static Map<String, Object> line(Exhibit exhibit) {
    MediaFile file = exhibit.file();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", exhibit.number());
    line.put("state", file.state().name().toLowerCase(Locale.ROOT));
    line.put("sha256", exhibit.sha256());
    line.put("size", file.size());
    line.put("addedAt", text(exhibit.addedAt()));
    line.put("savedBy", exhibit.savedBy());
    if (file.state() == MediaFile.State.SEALED) {
      return line;
    }
    line.put("file", fileName(exhibit));
    line.put("type", file.kind().type());
    line.put("seenAt", text(exhibit.seenAt()));
    line.put("savedAt", text(exhibit.savedAt()));
    put(line, "webAddress", exhibit.webAddress());
    put(line, "note", exhibit.note());
    return line;
  }

  private static void put(Map<String, Object> line, String name, String words) {
    if (!words.isEmpty()) {
      line.put(name, words);
    }
  }

  private static String text(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
