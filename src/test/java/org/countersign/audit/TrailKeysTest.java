package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.countersign.MovableClock;
import org.countersign.school.StartUpRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("no-database")
class TrailKeysTest {

  private static final String SHORT = Base64.getEncoder().encodeToString(new byte[31]);

  private final MovableClock clock = new MovableClock();
  private final NewKeys fresh = NewKeys.make(clock);

  @TempDir private Path folder;

  private TrailKeys keys(String key, String sealKey, Path own) {
    return new TrailKeys(new TrailSettings(key, List.of(), sealKey, List.of(), own), clock);
  }

  @Test
  void withoutKeysTheProductDoesNotStartAndSaysHowToMakeThem() {
    assertThatThrownBy(() -> keys("", "", null))
        .isInstanceOfSatisfying(
            StartUpRefused.class,
            refused ->
                assertThat(refused.remedy())
                    .contains("java -jar countersign.jar trail-keys")
                    .contains("COUNTERSIGN_TRAIL_KEY", "COUNTERSIGN_TRAIL_SEAL_KEY"));
  }

  @Test
  void halfTheKeysAreNotEnoughAndTheDemosDoNotFillThemUp() {
    assertThatThrownBy(() -> keys(fresh.key(), "", folder.resolve("own")))
        .isInstanceOf(StartUpRefused.class);
    assertThatThrownBy(() -> keys("", fresh.sealKey(), folder.resolve("own")))
        .isInstanceOf(StartUpRefused.class);
    assertThat(folder.resolve("own")).doesNotExist();
  }

  @Test
  void whatTheCommandPrintsCanBeUsed() {
    var bytes = new ByteArrayOutputStream();
    NewKeys.print(clock, new PrintStream(bytes));
    List<String> lines = bytes.toString().lines().toList();
    String key = lines.get(0).replace("COUNTERSIGN_TRAIL_KEY=", "");
    String sealKey = lines.get(1).replace("COUNTERSIGN_TRAIL_SEAL_KEY=", "");
    TrailKeys keys = keys(key, sealKey, null);
    assertThat(keys.currentId()).isEqualTo("2026-11-20");
    assertThat(keys.from()).isEqualTo("environment");
    assertThat(lines.get(3)).contains(keys.seals().publicKey());
    assertThat(lines.get(4)).contains(SealKeys.fingerprint(keys.seals().publicKey()));
    assertThat(lines.subList(2, 5)).noneMatch(line -> line.contains(sealKey.split(":")[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-colon", "a b:AAAA", "id:%%%", ":AAAA", "id:"})
  void aKeyThatIsNoneIsRefusedWithoutShowingIt(String key) {
    assertRefused(key, fresh.sealKey(), key);
  }

  @Test
  void aShortKeyIsRefused() {
    assertRefused("id:" + SHORT, fresh.sealKey(), SHORT);
  }

  @Test
  void twoSealKeysThatDoNotBelongTogetherAreRefused() {
    String mixed =
        fresh.sealKey().split(":")[0] + ":" + NewKeys.make(clock).sealKey().split(":")[1];
    assertRefused(fresh.key(), mixed, fresh.sealKey().split(":")[0]);
    assertRefused(fresh.key(), "x:y", "x:y");
    assertRefused(fresh.key(), "x", "“x”");
  }

  private void assertRefused(String key, String sealKey, String secret) {
    assertThatThrownBy(() -> keys(key, sealKey, null))
        .isInstanceOf(StartUpRefused.class)
        .hasMessageContaining("cannot be used")
        .hasMessageNotContaining(secret);
  }

  @Test
  void theDemoMakesItsOwnOnceAndSaysSo() throws IOException {
    Path own = folder.resolve("data/trail.keys");
    TrailKeys first = keys("", "", own);
    TrailKeys second = keys("", "", own);
    assertThat(first.from()).isEqualTo("demo");
    assertThat(second.seals().publicKey()).isEqualTo(first.seals().publicKey());
    assertThat(Files.getPosixFilePermissions(own)).hasSize(2);
    Files.writeString(own, "damaged");
    assertThatThrownBy(() -> keys("", "", own)).isInstanceOf(StartUpRefused.class);
  }

  @Test
  void anOldKeyStillVerifiesWhatWasWrittenWithIt() {
    String old = "2025:" + NewKeys.make(clock).key().split(":")[1];
    String mac = new Macs(List.of(old)).of("2025", "hash");
    var settings =
        new TrailSettings(
            fresh.key(), List.of(old), fresh.sealKey(), List.of("an old public key"), null);
    TrailKeys keys = new TrailKeys(settings, clock);
    assertThat(keys.currentId()).isEqualTo("2026-11-20");
    assertThat(keys.macs().matches("2025", "hash", mac)).contains(true);
    assertThat(keys.macs().matches("2025", "other", mac)).contains(false);
    assertThat(keys.macs().matches("2024", "hash", mac)).isEmpty();
    assertThat(keys.sealPublicKeys())
        .containsExactlyInAnyOrder(keys.seals().publicKey(), "an old public key");
  }

  @Test
  void nothingThatHoldsAKeyShowsIt() {
    var settings = new TrailSettings(fresh.key(), List.of(), fresh.sealKey(), List.of(), null);
    assertThat(settings.toString() + fresh).doesNotContain(fresh.key(), fresh.sealKey());
  }
}
