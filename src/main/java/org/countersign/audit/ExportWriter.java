package org.countersign.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes an export as JSON, event by event; docs/trail.md has its form. */
final class ExportWriter implements AutoCloseable {

  static final String FORMAT = "countersign-trail-1";

  private final JsonGenerator json;
  private boolean inSeals;

  ExportWriter(OutputStream out, String chain, Instant at, String by) throws IOException {
    json = JsonMapper.builder().build().createGenerator(out).useDefaultPrettyPrinter();
    // Whoever gives the stream closes it.
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("chain", chain);
    json.writeStringField("exportedAt", at.toString());
    json.writeStringField("exportedBy", by);
    json.writeArrayFieldStart("events");
  }

  void event(TrailLine line) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>(line.entry().fields());
    all.put("hash", line.entry().hash());
    all.put("mac", line.entry().mac());
    Payload payload = line.payload();
    if (payload.withheld()) {
      all.put("withheld", true);
    } else if (payload.isThere()) {
      all.put("salt", payload.salt());
      all.put("details", Canonical.read(payload.content()));
    } else if (payload.removal() != null) {
      Map<String, Object> removed = new LinkedHashMap<>();
      removed.put("by", payload.removal().removedBy());
      removed.put("reviewedBy", payload.removal().reviewedBy());
      removed.put("reason", payload.removal().reason());
      removed.put("at", payload.removal().at().toString());
      all.put("removed", removed);
    }
    json.writePOJO(all);
  }

  void seal(SealedAt sealed) throws IOException {
    if (!inSeals) {
      beginSeals();
    }
    Map<String, Object> all = new LinkedHashMap<>(sealed.seal().fields());
    all.put("hash", sealed.seal().hash());
    all.put("signature", sealed.seal().signature());
    all.put("head", Map.of("number", sealed.head(), "hash", sealed.hash()));
    all.put(
        "path",
        sealed.path().stream()
            .map(step -> Map.of(step.left() ? "left" : "right", step.hash()))
            .toList());
    json.writePOJO(all);
  }

  private void beginSeals() throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("seals");
    inSeals = true;
  }

  @Override
  public void close() throws IOException {
    if (!inSeals) {
      beginSeals();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
