package org.countersign.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code java -jar countersign.jar verify <export-file> [--seal-key=<public key>]}: checks an
 * export by itself, without database and without network.
 */
public final class Verify {

  /** Everything is as it was written. */
  public static final int WHOLE = 0;

  /** Something is wrong, and it was said what. */
  public static final int BROKEN = 1;

  /** It could not be checked. */
  public static final int NOT_CHECKED = 2;

  private static final String KEY_OPTION = "--seal-key=";

  private final PrintStream out;
  private final Macs macs;
  private final Set<String> sealKeys;
  private final List<String> hashes = new ArrayList<>();
  private long withheld;
  private SealedAt lastSeal;
  private Finding finding;

  private Verify(PrintStream out, Macs macs, Set<String> sealKeys) {
    this.out = out;
    this.macs = macs;
    this.sealKeys = sealKeys;
  }

  /**
   * @param arguments of the command line, after {@code verify}
   * @param environment may have {@code COUNTERSIGN_TRAIL_KEY} and {@code
   *     COUNTERSIGN_TRAIL_OLD_KEYS}; then it is also checked that the product wrote the events
   * @return the exit code
   */
  public static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
    List<String> files = arguments.stream().filter(word -> !word.startsWith("--")).toList();
    List<String> options = arguments.stream().filter(word -> word.startsWith("--")).toList();
    if (files.size() != 1 || !options.stream().allMatch(word -> word.startsWith(KEY_OPTION))) {
      out.println("Say what to verify: verify <export-file> [--seal-key=<public key>]");
      return NOT_CHECKED;
    }
    try {
      var verify =
          new Verify(
              out,
              new Macs(keys(environment)),
              options.stream()
                  .map(word -> word.substring(KEY_OPTION.length()))
                  .collect(Collectors.toUnmodifiableSet()));
      return verify.file(Path.of(files.get(0)));
    } catch (IllegalArgumentException e) {
      out.println("The keys in the environment cannot be used: " + e.getMessage());
      return NOT_CHECKED;
    }
  }

  private static List<String> keys(Map<String, String> environment) {
    return Stream.of("COUNTERSIGN_TRAIL_KEY", "COUNTERSIGN_TRAIL_OLD_KEYS")
        .map(name -> environment.getOrDefault(name, ""))
        .flatMap(keys -> Stream.of(keys.split(",")))
        .filter(key -> !key.isBlank())
        .toList();
  }

  private int file(Path file) {
    if (!Files.isReadable(file)) {
      out.println("There is no file " + file + " that can be read.");
      return NOT_CHECKED;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      check(new ExportReader(in));
    } catch (IOException | IllegalArgumentException e) {
      if (finding == null) {
        finding = new Finding(Fault.UNREADABLE, "after event " + hashes.size());
      }
    }
    if (finding != null) {
      out.println("BROKEN. " + finding.text());
      return BROKEN;
    }
    return WHOLE;
  }

  private void check(ExportReader export) throws IOException {
    String chain = export.chain();
    ChainVerifier verifier = new ChainVerifier(chain, macs);
    export.read(line -> next(verifier, line), seal -> next(chain, seal));
    found(verifier.end());
    if (finding == null) {
      report(chain);
    }
  }

  private void next(ChainVerifier verifier, TrailLine line) {
    if (finding == null) {
      found(verifier.next(line));
      hashes.add(line.entry().hash());
      withheld += line.payload().withheld() ? 1 : 0;
    }
  }

  private void next(String chain, SealedAt sealed) {
    boolean there = sealed.head() >= 1 && sealed.head() <= hashes.size();
    found(sealed.check(chain, there ? hashes.get((int) sealed.head() - 1) : null, sealKeys));
    lastSeal = sealed;
  }

  private void found(Optional<Finding> next) {
    if (finding == null) {
      finding = next.orElse(null);
    }
  }

  private void report(String chain) {
    out.println("WHOLE. " + chain + ": " + hashes.size() + " events follow from each other.");
    if (withheld > 0) {
      out.println(
          withheld + " events have details that were withheld; their hashes are in the chain.");
    }
    out.println(
        macs.isEmpty()
            ? "Not checked: whether the product wrote them. That needs COUNTERSIGN_TRAIL_KEY."
            : "The product wrote them: each was made with its key.");
    if (lastSeal == null) {
      out.println("No seal covers this chain yet: events cut off from its end would not be seen.");
      return;
    }
    Seal seal = lastSeal.seal();
    out.println(
        "Sealed up to event %d, by seal %d of %s. What came after it has no seal yet."
            .formatted(lastSeal.head(), seal.number(), seal.madeAt()));
    if (seal.keysFrom().equals("demo")) {
      out.println("The seal is a demo's: it proves nothing.");
    }
    if (sealKeys.isEmpty()) {
      out.println(
          "Not checked: whose seal it is. Compare the fingerprint of its key, "
              + SealKeys.fingerprint(seal.publicKey())
              + ", with what the school gave you, or give --seal-key.");
    }
  }
}
