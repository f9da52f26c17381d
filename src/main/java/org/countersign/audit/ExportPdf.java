package org.countersign.audit;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Shows an export to people: a tagged PDF (PDF/UA), in plain words, with its font inside. */
@Component
class ExportPdf {

  private final ITemplateEngine templates;
  private final TrailWords words;

  ExportPdf(ITemplateEngine templates, TrailWords words) {
    this.templates = templates;
    this.words = words;
  }

  /** One event, in words. */
  record Shown(String heading, Map<String, String> rows) {}

  void write(ExportView export, OutputStream out) {
    Context page = new Context(Locale.UK);
    page.setVariable("chain", export.chain().id());
    page.setVariable("by", words.person(export.by()));
    page.setVariable("at", words.moment(export.at()));
    page.setVariable("events", words.shown(export.lines()).stream().map(ExportPdf::shown).toList());
    page.setVariable("seals", export.seals().stream().map(this::seal).toList());
    page.setVariable(
        "demo", export.seals().stream().anyMatch(seal -> seal.keysFrom().equals("demo")));
    TaggedPdf.write(templates.process("trail-export", page), out);
  }

  private static Shown shown(ShownEvent event) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("When", event.when());
    rows.put("Who", event.who());
    put(rows, "On behalf of", event.onBehalfOf());
    put(rows, "School", event.school());
    put(rows, "Step", event.step());
    put(rows, "Clauses", event.clauses());
    event
        .details()
        .forEach(
            (name, value) ->
                rows.put(name.equals(TrailWords.DETAILS) ? name : "Detail: " + name, value));
    rows.put("Hash", event.hash());
    return new Shown(event.number() + ". " + event.what(), rows);
  }

  private static void put(Map<String, String> rows, String name, String value) {
    if (value != null) {
      rows.put(name, value);
    }
  }

  private String seal(Seal seal) {
    return "Seal %d, made on %s, over %d events in all; key %s, hash %s"
        .formatted(
            seal.number(),
            words.moment(seal.madeAt()),
            seal.events(),
            SealKeys.fingerprint(seal.publicKey()),
            seal.hash());
  }
}
