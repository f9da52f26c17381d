package org.countersign.audit;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.school.People;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Shows an export to people: a tagged PDF (PDF/UA), in plain words, with its font inside. */
@Component
class ExportPdf {

  /** Part of PDFBox: Liberation Sans, which covers Latin, Greek and Cyrillic. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String WITHHELD = "Withheld from whoever asked for this export.";

  private final ITemplateEngine templates;
  private final People people;
  private final DateTimeFormatter moments;

  ExportPdf(ITemplateEngine templates, People people, Clock clock) {
    this.templates = templates;
    this.people = people;
    this.moments =
        DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm:ss", Locale.UK)
            .withZone(clock.getZone());
  }

  /** One event, in words. */
  record Shown(String heading, Map<String, String> rows) {}

  void write(ExportView export, OutputStream out) {
    Map<UUID, TrailEntry> byId =
        export.lines().stream()
            .map(TrailLine::entry)
            .collect(Collectors.toMap(TrailEntry::id, Function.identity(), (one, same) -> one));
    Context page = new Context(Locale.UK);
    page.setVariable("chain", export.chain().id());
    page.setVariable("by", person(export.by()));
    page.setVariable("at", moments.format(export.at()));
    page.setVariable("events", export.lines().stream().map(line -> shown(line, byId)).toList());
    page.setVariable("seals", export.seals().stream().map(this::seal).toList());
    page.setVariable(
        "demo", export.seals().stream().anyMatch(seal -> seal.keysFrom().equals("demo")));
    render(templates.process("trail-export", page), out);
  }

  private Shown shown(TrailLine line, Map<UUID, TrailEntry> byId) {
    TrailEntry entry = line.entry();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("When", moments.format(entry.at()));
    rows.put("Who", actor(entry, byId));
    put(rows, "On behalf of", entry.onBehalfOf() == null ? null : person(entry.onBehalfOf()));
    put(rows, "School", entry.school());
    put(rows, "Step", entry.elementName() == null ? entry.element() : entry.elementName());
    put(rows, "Clauses", entry.clauses());
    details(line.payload()).forEach((name, value) -> put(rows, name, value));
    rows.put("Hash", entry.hash());
    String kind = Kind.byId(entry.kind()).map(Kind::label).orElse(entry.kind());
    return new Shown(entry.number() + ". " + text(kind), rows);
  }

  private static void put(Map<String, String> rows, String name, String value) {
    if (value != null) {
      rows.put(name, text(value));
    }
  }

  private String actor(TrailEntry entry, Map<UUID, TrailEntry> byId) {
    if (entry.actor() != null) {
      return person(entry.actor());
    }
    if (entry.actorKind().equals(By.Kind.NOBODY.id())) {
      return "Nobody who had signed in";
    }
    if (entry.cause() == null) {
      return "The system";
    }
    TrailEntry cause = byId.get(entry.cause());
    return "The system, because of "
        + (cause == null ? "an event of another record" : "event " + cause.number());
  }

  private String person(String username) {
    return text(
        people
            .byUsername(username)
            .map(person -> person.fullName() + " (" + username + ")")
            .orElse(username));
  }

  private Map<String, String> details(Payload payload) {
    if (payload.withheld()) {
      return Map.of("Details", WITHHELD);
    }
    if (payload.removal() != null) {
      Payload.Removal removal = payload.removal();
      return Map.of(
          "Details",
          "Removed on %s by %s, reviewed by %s: %s"
              .formatted(
                  moments.format(removal.at()),
                  person(removal.removedBy()),
                  person(removal.reviewedBy()),
                  removal.reason()));
    }
    return payload.isThere() ? words(Canonical.read(payload.content())) : Map.of();
  }

  /** Each detail under its own name, {@code chosenBy} as “Detail: chosen by”. */
  private static Map<String, String> words(Map<String, Object> details) {
    Map<String, String> words = new LinkedHashMap<>();
    details.forEach(
        (name, value) ->
            words.put(
                "Detail: "
                    + text(name).replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.UK),
                words(value)));
    return words;
  }

  private static String words(Object value) {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : list.stream().map(ExportPdf::words).collect(Collectors.joining("; "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(each -> each.getKey() + ": " + words(each.getValue()))
          .collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  /** XML has no control characters; where one was, the reader sees that something was. */
  private static String text(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", "\uFFFD");
  }

  private String seal(Seal seal) {
    return "Seal %d, made on %s, over %d events in all; key %s, hash %s"
        .formatted(
            seal.number(),
            moments.format(seal.madeAt()),
            seal.events(),
            SealKeys.fingerprint(seal.publicKey()),
            seal.hash());
  }

  private static void render(String page, OutputStream out) {
    PdfRendererBuilder pdf = new PdfRendererBuilder();
    pdf.usePdfUaAccessibility(true);
    pdf.useFont(ExportPdf::font, "Liberation Sans");
    pdf.withHtmlContent(page, null);
    pdf.toStream(out);
    try {
      pdf.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font() {
    InputStream font = PdfRendererBuilder.class.getResourceAsStream(FONT);
    if (font == null) {
      throw new IllegalStateException("PDFBox no longer brings " + FONT);
    }
    return font;
  }
}
