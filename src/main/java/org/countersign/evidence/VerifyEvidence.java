package org.countersign.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.SignedRecords;

/**
 * {@code java -jar countersign.jar verify-evidence <folder> [--seal-key=<public key>]}: checks that
 * the files in a folder are those of the {@code manifest.json} in it, byte for byte, without
 * database and without network. Files may be called anything.
 */
public final class VerifyEvidence {

  /** Every file that was handed out is there as it came in, and no other. */
  public static final int WHOLE = 0;

  /** Something is wrong, and it was said what. */
  public static final int BROKEN = 1;

  /** It could not be checked. */
  public static final int NOT_CHECKED = 2;

  private static final String KEY_OPTION = "--seal-key=";
  private static final String MANIFEST = "manifest.json";
  private static final Set<String> BESIDE = Set.of(MANIFEST, "manifest.pdf");

  private VerifyEvidence() {}

  /**
   * @param arguments of the command line, after {@code verify-evidence}
   * @return the exit code
   */
  public static int run(List<String> arguments, PrintStream out) {
    List<String> folders = arguments.stream().filter(word -> !word.startsWith("--")).toList();
    List<String> options = arguments.stream().filter(word -> word.startsWith("--")).toList();
    if (folders.size() != 1 || !options.stream().allMatch(word -> word.startsWith(KEY_OPTION))) {
      out.println("Say what to verify: verify-evidence <folder> [--seal-key=<public key>]");
      return NOT_CHECKED;
    }
    Path folder = Path.of(folders.get(0));
    if (!Files.isReadable(folder.resolve(MANIFEST))) {
      out.println("There is no " + MANIFEST + " in " + folder + " that can be read.");
      return NOT_CHECKED;
    }
    Set<String> keys =
        options.stream()
            .map(word -> word.substring(KEY_OPTION.length()))
            .collect(Collectors.toUnmodifiableSet());
    try {
      return check(
          SignedRecords.verify(Files.readString(folder.resolve(MANIFEST)), keys), folder, out);
    } catch (IllegalArgumentException e) {
      out.println("BROKEN. The manifest: " + e.getMessage());
      return BROKEN;
    } catch (IOException e) {
      out.println("The folder cannot be read to its end.");
      return NOT_CHECKED;
    }
  }

  private static int check(SignedRecords.Whole manifest, Path folder, PrintStream out)
      throws IOException {
    Map<String, Object> content = manifest.content();
    if (!Manifest.FORMAT.equals(content.get("format"))
        || !(content.get("exhibits") instanceof List<?> exhibits)) {
      throw new IllegalArgumentException("It is of something else than evidence.");
    }
    Map<String, String> files = hashes(folder);
    List<String> wrong = new ArrayList<>();
    Set<String> listed =
        exhibits.stream()
            .map(one -> String.valueOf(((Map<?, ?>) one).get("sha256")))
            .collect(Collectors.toSet());
    for (Object one : exhibits) {
      Map<?, ?> exhibit = (Map<?, ?>) one;
      String number = "Exhibit " + exhibit.get("number");
      if (!"kept".equals(exhibit.get("state"))) {
        out.println(number + " is " + exhibit.get("state") + " and was not handed out.");
      } else if (!files.containsValue(String.valueOf(exhibit.get("sha256")))) {
        wrong.add(number + " (" + exhibit.get("file") + ") is not there, or was changed.");
      }
    }
    files.forEach(
        (name, hash) -> {
          if (!listed.contains(hash)) {
            wrong.add("The file " + name + " is none of the exhibits, or was changed.");
          }
        });
    wrong.forEach(words -> out.println("BROKEN. " + words));
    if (!wrong.isEmpty()) {
      return BROKEN;
    }
    out.println(
        "WHOLE. %s: %d exhibits; every file is as it came in."
            .formatted(content.get("case"), exhibits.size()));
    if (manifest.ofADemo()) {
      out.println("The signature is a demo's: it proves nothing.");
    }
    if (!manifest.known()) {
      out.println(
          "Not checked: who signed it. Compare the fingerprint of the key, "
              + manifest.fingerprint()
              + ", with what the school gave you, or give --seal-key.");
    }
    return WHOLE;
  }

  /** The SHA-256 of each file, by name. */
  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!BESIDE.contains(name)) {
          hashes.put(name, Disguises.sha256(file));
        }
      }
    }
    return hashes;
  }
}
