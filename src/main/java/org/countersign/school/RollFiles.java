package org.countersign.school;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of one OneRoster export, from a folder or a zip. Only those that we read are unpacked,
 * into memory and up to a limit, so neither a path nor a bomb in a zip does harm.
 */
record RollFiles(String name, Map<String, byte[]> content) {

  static final List<String> NAMES =
      List.of(
          "manifest.csv",
          "orgs.csv",
          "users.csv",
          "demographics.csv",
          "academicSessions.csv",
          "classes.csv",
          "enrollments.csv",
          "roles.csv");

  static final int LARGEST_FILE = 64 * 1024 * 1024;
  private static final int MOST_ENTRIES = 1_000;

  /** Reads a folder or a zip. */
  static RollFiles read(Path source) {
    try {
      if (Files.isDirectory(source)) {
        return folder(source);
      }
      if (Files.isRegularFile(source)) {
        return zip(source, source.getFileName().toString());
      }
    } catch (IOException e) {
      throw new ImportRefused(source.getFileName() + " cannot be read: " + e.getMessage());
    }
    throw new ImportRefused(source + " does not exist. Give a folder or a zip.");
  }

  static RollFiles zip(Path zip, String name) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      if (file.size() > MOST_ENTRIES) {
        throw new ImportRefused(
            name
                + " holds "
                + file.size()
                + " files; an export has "
                + NAMES.size()
                + " or fewer.");
      }
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String path = entry.getName().replace('\\', '/');
        if (path.startsWith("/") || List.of(path.split("/")).contains("..")) {
          throw new ImportRefused(name + " holds a file outside its own folder. Pack it again.");
        }
        String known = known(path.substring(path.lastIndexOf('/') + 1));
        if (entry.isDirectory() || path.startsWith("__MACOSX/") || known == null) {
          continue;
        }
        try (InputStream in = file.getInputStream(entry)) {
          if (content.put(known, limited(known, in)) != null) {
            throw new ImportRefused(name + " holds " + known + " twice. Leave one.");
          }
        }
      }
    } catch (java.util.zip.ZipException e) {
      throw new ImportRefused(name + " is not a zip that can be read: " + e.getMessage() + ".");
    }
    return new RollFiles(name, content);
  }

  private static RollFiles folder(Path folder) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (var paths = Files.list(folder)) {
      for (Path path : paths.sorted().toList()) {
        String known = known(path.getFileName().toString());
        if (known != null) {
          try (InputStream in = Files.newInputStream(path)) {
            if (content.put(known, limited(known, in)) != null) {
              throw new ImportRefused(folder.getFileName() + " holds " + known + " twice.");
            }
          }
        }
      }
    }
    return new RollFiles(folder.getFileName().toString(), content);
  }

  private static String known(String fileName) {
    return NAMES.stream().filter(fileName::equalsIgnoreCase).findFirst().orElse(null);
  }

  private static byte[] limited(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
    if (bytes.length > LARGEST_FILE) {
      throw new ImportRefused(
          name + " is larger than " + LARGEST_FILE / 1024 / 1024 + " MB unpacked.");
    }
    return bytes;
  }

  /** Changes when any file does. */
  String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      content.forEach(
          (name, bytes) -> {
            digest.update((name + ":" + bytes.length + "\n").getBytes());
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
