package org.countersign.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.school.StartUpRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keys of this installation, from its environment. Without them the product does not start. */
@Component
class TrailKeys {

  private static final Logger log = LoggerFactory.getLogger(TrailKeys.class);
  private static final String HOW =
      "Make them once with “java -jar countersign.jar trail-keys”, keep them where the database"
          + " and its backups are not, and set COUNTERSIGN_TRAIL_KEY and"
          + " COUNTERSIGN_TRAIL_SEAL_KEY at every start. docs/operating.md says more.";

  private final String currentId;
  private final Macs macs;
  private final SealKeys seals;
  private final Set<String> sealPublicKeys;
  private final String from;

  TrailKeys(TrailSettings settings, Clock clock) {
    boolean none = settings.key().isBlank() && settings.sealKey().isBlank();
    if (none && settings.ownKeys() == null) {
      throw new StartUpRefused("The keys of the trail are not given.", HOW);
    }
    from = none ? "demo" : "environment";
    NewKeys keys =
        none
            ? ownKeys(settings.ownKeys(), clock)
            : new NewKeys(settings.key().strip(), settings.sealKey().strip());
    if (keys.key().isEmpty() || keys.sealKey().isEmpty()) {
      throw new StartUpRefused("The keys of the trail are given by half.", HOW);
    }
    try {
      macs = new Macs(Stream.concat(Stream.of(keys.key()), given(settings.oldKeys())).toList());
      seals = new SealKeys(keys.sealKey());
    } catch (IllegalArgumentException e) {
      throw new StartUpRefused(
          "The keys of the trail cannot be used: " + e.getMessage() + ".", HOW);
    }
    currentId = keys.key().split(":", 2)[0];
    sealPublicKeys =
        Stream.concat(Stream.of(seals.publicKey()), given(settings.oldSealKeys()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> given(List<String> keys) {
    return keys.stream().map(String::strip).filter(key -> !key.isEmpty());
  }

  /** Id of the key with which events are written. */
  String currentId() {
    return currentId;
  }

  Macs macs() {
    return macs;
  }

  SealKeys seals() {
    return seals;
  }

  /** Every public key with which a seal of this installation may be signed. */
  Set<String> sealPublicKeys() {
    return sealPublicKeys;
  }

  /** {@code environment}, or {@code demo} where the product made them itself. */
  String from() {
    return from;
  }

  private static NewKeys ownKeys(Path file, Clock clock) {
    try {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2) {
          throw new StartUpRefused(
              "The file " + file + " does not hold the demo's two keys.",
              "Put the file back as it was, or delete the demo's data folder to begin again.");
        }
        return new NewKeys(lines.get(0), lines.get(1));
      }
      NewKeys made = NewKeys.make(clock);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(file);
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      Files.write(file, List.of(made.key(), made.sealKey()));
      log.warn("The demo made keys for its trail, in {}. They prove nothing to anybody.", file);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("The keys in " + file + " cannot be read or kept", e);
    }
  }
}
