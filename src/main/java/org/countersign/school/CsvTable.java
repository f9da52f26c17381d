package org.countersign.school;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One CSV file as exports have it: UTF-8 with or without a byte-order mark, any line ends, columns
 * in any order and letter case, more columns than we know, empty lines. What leaves doubt about
 * which row is whose refuses the file.
 */
record CsvTable(String file, List<Row> rows) {

  /** Where a data row begins, counting the header as line 1, and its values by column. */
  record Row(String file, int line, Map<String, Integer> columns, CSVRecord values) {

    /** The trimmed value, or an empty text where it or its column is missing. */
    String get(String column) {
      Integer index = columns.get(column.toLowerCase(Locale.ROOT));
      return index == null ? "" : values.get(index).strip();
    }
  }

  static CsvTable parse(String file, byte[] bytes, List<String> required) {
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> columns = null;
    int line = 1;
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new StringReader(text(file, bytes)))) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord values = records.next();
        int here = line;
        line = (int) parser.getCurrentLineNumber() + 1;
        if (values.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (columns == null) {
          columns = columns(file, values, required);
        } else if (values.size() != columns.size()) {
          throw new ImportRefused(
              file
                  + ", line "
                  + here
                  + ": "
                  + values.size()
                  + " values under "
                  + columns.size()
                  + " headings. Look for a missing comma or quotation mark.");
        } else {
          rows.add(new Row(file, here, columns, values));
        }
      }
    } catch (UncheckedIOException | IOException e) {
      throw new ImportRefused(
          file
              + ", line "
              + line
              + ": this is not readable as CSV. Look for a quotation mark that"
              + " is not closed or not doubled.");
    }
    if (columns == null) {
      throw new ImportRefused(file + " is empty.");
    }
    if (rows.isEmpty()) {
      throw new ImportRefused(
          file
              + " has headings but no rows. Leave the file out if there is nothing to say, and mark it"
              + " absent in manifest.csv where there is one.");
    }
    return new CsvTable(file, rows);
  }

  private static Map<String, Integer> columns(
      String file, CSVRecord header, List<String> required) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      if (columns.put(name.isEmpty() ? "#" + i : name, i) != null) {
        throw new ImportRefused(file + ", line 1: the heading " + name + " is there twice.");
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name.toLowerCase(Locale.ROOT))) {
        throw new ImportRefused(
            file + ", line 1: the column " + name + " is missing. Export the file again with it.");
      }
    }
    return columns;
  }

  private static String text(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    var result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new ImportRefused(
          file
              + ", line "
              + (1 + text.chars().filter(c -> c == '\n').count())
              + ": this is not UTF-8. In Excel save it as \"CSV UTF-8 (Comma delimited)\", or choose"
              + " UTF-8 in the export.");
    }
    if (text.indexOf('\0') >= 0) {
      throw new ImportRefused(
          file
              + ", line "
              + (1 + text.substring(0, text.indexOf('\0')).chars().filter(c -> c == '\n').count())
              + ": there is a null character. Export the file again as UTF-8.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
