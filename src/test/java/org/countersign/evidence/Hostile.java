package org.countersign.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The kept corpus of texts and files that try to be more than they are, {@code
 * src/test/resources/hostile}. Whoever has a field or takes a file runs it.
 */
public final class Hostile {

  private static final String FOLDER = "/hostile/";

  private Hostile() {}

  /** A text, with its name. */
  public record Text(String name, String text) {

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A file.
   *
   * @param words of its refusal, empty where it is taken
   */
  public record Sent(String file, String name, String words) {

    public byte[] content() {
      return read("files/" + file);
    }

    @Override
    public String toString() {
      return file + " as " + name;
    }
  }

  public static List<Text> texts() {
    return lines("texts.tsv").map(line -> new Text(line[0], line[1])).toList();
  }

  public static List<Sent> files() {
    return lines("files.tsv").map(line -> new Sent(line[0], line[1], line[2])).toList();
  }

  /** A small picture that is nothing else. */
  public static byte[] plain() {
    return read("files/plain.gif");
  }

  private static Stream<String[]> lines(String table) {
    return new String(read(table), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1));
  }

  private static byte[] read(String name) {
    try (InputStream in = Hostile.class.getResourceAsStream(FOLDER + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
