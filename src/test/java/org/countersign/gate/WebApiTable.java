package org.countersign.gate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The table {@code gate/web-api.csv}: every endpoint, and what each kind of person gets there. */
public final class WebApiTable {

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create()
          .setDelimiter('|')
          .setQuote(null)
          .setCommentMarker('#')
          .setTrim(true)
          .setHeader()
          .setSkipHeaderRecord(true)
          .get();

  private WebApiTable() {}

  static List<Row> rows() {
    return lines("gate/web-api.csv").stream().map(Row::of).toList();
  }

  /** The lines of a table whose columns are parted by bars, so that JSON needs no quoting. */
  public static List<CSVRecord> lines(String file) {
    try (var reader =
            new InputStreamReader(
                new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
        var parser = FORMAT.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> writing() {
    return rows().stream().filter(Row::writes).toList();
  }

  static List<Row> reading() {
    return rows().stream().filter(row -> !row.writes()).toList();
  }

  /**
   * One request.
   *
   * @param stock why the stock engine is not seen to do it, or empty where it is
   */
  record Row(
      String method,
      String path,
      boolean writes,
      String body,
      Map<Persona, Expected> expected,
      Expected anonymous,
      String stock) {

    private static Row of(CSVRecord line) {
      Map<Persona, Expected> expected = new EnumMap<>(Persona.class);
      for (Persona persona : Persona.values()) {
        expected.put(persona, Expected.of(line.get(persona.name().toLowerCase(Locale.ROOT))));
      }
      return new Row(
          line.get("method"),
          line.get("path"),
          line.get("does").equals("writes"),
          content(line.get("body")),
          expected,
          Expected.of(line.get("anonymous")),
          line.get("stock"));
    }

    private static String content(String body) {
      if (body.isEmpty()) {
        return null;
      }
      if (!body.startsWith("@")) {
        return body;
      }
      try {
        return new ClassPathResource("gate/bodies/" + body.substring(1))
            .getContentAsString(StandardCharsets.UTF_8)
            .replace("\r\n", "\n")
            .replace("\n", "\r\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Answer sendAs(Visitor visitor, Things things) {
      return visitor.send(method, things.fill(path), body == null ? null : things.fill(body));
    }

    boolean names(Things.Kind kind) {
      return Things.names(path + " " + body).stream().anyMatch(kind::includes);
    }

    boolean isUnserved() {
      return expected.containsValue(Expected.UNSERVED);
    }

    /** The endpoint as {@link WebApiEndpoints} writes it, but with our names of parameters. */
    String endpoint() {
      return method + " " + path.replaceAll("\\?.*", "");
    }

    @Override
    public String toString() {
      return method + " " + path + (body == null || body.startsWith("--") ? "" : " " + body);
    }
  }
}
