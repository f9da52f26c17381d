package org.countersign.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through all bytes once, for their hash and for what makes a file two things at once: a web
 * page, a script, an archive or a PDF for a program that does not look at the picture.
 */
final class Disguises {

  private static final int BUFFER = 1 << 16;

  /** Long enough that no picture has one of them by chance; in lower case. */
  private static final List<byte[]> ANYWHERE =
      Stream.of(
              "<script",
              "<iframe",
              "<!doctype",
              "<html>",
              "<html ",
              "<object ",
              "<?php ",
              "onload=",
              "onerror=",
              "javascript:",
              "2000/svg",
              "rar!\u001a\u0007",
              "7z\u00bc\u00af'\u001c")
          .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
          .toList();

  private static final int LONGEST =
      ANYWHERE.stream().mapToInt(token -> token.length).max().orElseThrow();

  private static final boolean[] FIRST = new boolean[256];

  static {
    ANYWHERE.forEach(token -> FIRST[token[0] & 0xFF] = true);
  }

  /** A PDF reader looks for this so far into the file. */
  private static final int PDF_HEADER_WITHIN = 1_024;

  /** An archive's table is at the end, before a comment of at most 65,535 bytes. */
  private static final int ZIP_END_WITHIN = 22 + 65_535;

  private Disguises() {}

  /**
   * The SHA-256 of the bytes.
   *
   * @throws MediaRefused where the file is something else besides
   */
  static String hash(Path file, Kind kind) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    int kept = 0;
    boolean first = true;
    try (InputStream in = Files.newInputStream(file)) {
      int read;
      while ((read = in.readNBytes(buffer, kept, BUFFER - kept)) > 0) {
        digest.update(buffer, kept, read);
        int length = kept + read;
        if (first) {
          checkBeginning(buffer, length, kind);
        }
        // Papers quote web pages; a picture does not.
        if (kind != Kind.PDF || first) {
          checkText(buffer, kind == Kind.PDF ? Math.min(length, PDF_HEADER_WITHIN) : length);
        }
        first = false;
        kept = Math.min(LONGEST - 1, length);
        System.arraycopy(buffer, length - kept, buffer, 0, kept);
      }
    }
    checkEnd(file);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The SHA-256 of a file of any kind, in small hexadecimal digits. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void checkBeginning(byte[] bytes, int length, Kind kind) {
    String start =
        new String(bytes, 0, Math.min(length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
    String header = start.substring(0, Math.min(start.length(), 16));
    if (header.contains("/*") || header.contains("//")) {
      throw disguised();
    }
    if (kind == Kind.PDF ? !start.startsWith("%PDF-") : start.contains("%PDF-")) {
      throw disguised();
    }
  }

  private static void checkText(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (FIRST[lower(bytes[i]) & 0xFF] && startsToken(bytes, i, length)) {
        throw disguised();
      }
    }
  }

  private static boolean startsToken(byte[] bytes, int at, int length) {
    for (byte[] token : ANYWHERE) {
      int i = 0;
      while (i < token.length && at + i < length && lower(bytes[at + i]) == token[i]) {
        i++;
      }
      if (i == token.length) {
        return true;
      }
    }
    return false;
  }

  private static byte lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
  }

  private static void checkEnd(Path file) throws IOException {
    long size = Files.size(file);
    byte[] end;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.max(0, size - ZIP_END_WITHIN));
      end = in.readAllBytes();
    }
    byte[] mark = {'P', 'K', 5, 6, 0, 0, 0, 0};
    for (int i = 0; i + mark.length <= end.length; i++) {
      if (end[i] == 'P' && Arrays.equals(mark, Arrays.copyOfRange(end, i, i + mark.length))) {
        throw disguised();
      }
    }
  }

  private static MediaRefused disguised() {
    return MediaRefused.unusable(
        "The file is more than it seems: there is a script, a web page or another file in it. Open"
            + " it in a picture or video program, save it under a new name and send that.");
  }
}
