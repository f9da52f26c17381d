package org.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.countersign.DemoTest;
import org.countersign.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register: what belongs to which case, what is released is what was approved. */
@DemoTest
@Tag("h2")
class MediaTest {

  @TempDir private Path folder;
  @Autowired private Media media;
  @Autowired private MediaIntake intake;
  @Autowired private MediaTable files;
  @Autowired private Chunks chunks;
  @Autowired private UploadAllowance allowance;
  @Autowired private UploadPermits permits;
  @Autowired private MediaSettings limits;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  private final String caseKey = "obs-POST-" + UUID.randomUUID();

  @AfterEach
  void leaveNothing() {
    Uploads.forget(database);
  }

  private String kept(byte[] content, String person) {
    try {
      Path file = Files.write(folder.resolve(UUID.randomUUID().toString()), content);
      return intake.keep(file, "a.jpg", Purpose.POST_MEDIA, null, "obs", person).id();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String kept(String person) {
    return kept(Samples.jpeg(), person);
  }

  private void attach(String... ids) {
    media.attach(List.of(ids), caseKey, "obs", "staff.obs");
  }

  private long bytesOf(String id, Chunks.Part part) throws IOException {
    return chunks.read(id, part, new ByteArrayOutputStream());
  }

  @Test
  void aFileComesOutByteForByteAsItCameIn() throws IOException {
    byte[] content = Samples.written(Samples.noise(700, 500), "png");
    assertThat(content.length).isGreaterThan(3 * 256 * 1024);
    String id = kept(content, "staff.obs");

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(chunks.read(id, Chunks.Part.ORIGINAL, out)).isEqualTo(content.length);
    assertThat(out.toByteArray()).isEqualTo(content);
    MediaFile file = media.file(id).orElseThrow();
    assertThat(file.size()).isEqualTo(content.length);
    assertThat(file.name()).isEqualTo("a.jpg.png");
    assertThat(file.school()).isEqualTo("obs");
    assertThat(file.uploadedBy()).isEqualTo("staff.obs");
    assertThat(file.state()).isEqualTo(MediaFile.State.KEPT);
    assertThat(file.attachedTo()).isEmpty();
  }

  @Test
  void idsAreRandom() {
    assertThat(IntStream.range(0, 20).mapToObj(i -> kept("staff.obs")))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  @Test
  void nothingOfARefusedFileIsKept() {
    assertThatThrownBy(() -> kept(Samples.zip(), "staff.obs")).isInstanceOf(MediaRefused.class);

    assertThat(count("media_file")).isZero();
    assertThat(count("media_chunk")).isZero();
  }

  @Test
  void filesOfOnesOwnAreAttachedAndStayAttached() {
    String one = kept("staff.obs");
    String two = kept("staff.obs");
    attach(one, two);
    attach(two, one, one);

    assertThat(media.attachedTo(caseKey)).extracting(MediaFile::id).containsOnly(one, two);
  }

  @Test
  void attachingIsAllOrNothing() {
    String own = kept("staff.obs");
    String anothers = kept("office.obs");
    String elsewhere = kept("staff.obs");
    media.attach(List.of(elsewhere), "obs-POST-other", "obs", "staff.obs");
    String deleted = kept("staff.obs");
    media.delete(deleted, "Not needed", "staff.obs");
    String sealed = kept("staff.obs");
    media.seal(sealed, "Found by the DSL", "dsl.obs");

    for (String bad : List.of(anothers, elsewhere, deleted, sealed, "0".repeat(32))) {
      assertThatThrownBy(() -> attach(own, bad))
          .isInstanceOf(MediaRefused.class)
          .hasMessageContaining("upload it again");
      assertThat(media.attachedTo(caseKey)).isEmpty();
    }
    assertThatThrownBy(() -> media.attach(List.of(own), caseKey, "wmat", "staff.obs"))
        .isInstanceOf(MediaRefused.class);
    assertThat(media.file(own).orElseThrow().attachedTo()).isEmpty();
  }

  @Test
  void attachingIsUndoneWithTheCallersTransaction() {
    String id = kept("staff.obs");
    transaction.executeWithoutResult(
        status -> {
          attach(id);
          status.setRollbackOnly();
        });

    assertThat(media.file(id).orElseThrow().attachedTo()).isEmpty();
  }

  @Test
  void ofTwentyCasesAtOnceOneGetsTheFiles() throws Exception {
    int cases = 20;
    for (int round = 0; round < 5; round++) {
      String one = kept("staff.obs");
      String two = kept("staff.obs");
      CyclicBarrier start = new CyclicBarrier(cases);
      ExecutorService people = Executors.newFixedThreadPool(cases);
      List<Callable<Boolean>> tries = new ArrayList<>();
      for (int i = 0; i < cases; i++) {
        String key = "obs-POST-" + round + "-" + i;
        List<String> ids = i % 2 == 0 ? List.of(one, two) : List.of(two, one);
        tries.add(
            () -> {
              start.await();
              try {
                media.attach(ids, key, "obs", "staff.obs");
                return true;
              } catch (MediaRefused e) {
                return false;
              }
            });
      }
      long won = 0;
      for (Future<Boolean> done : people.invokeAll(tries)) {
        won += done.get() ? 1 : 0;
      }
      people.shutdown();
      assertThat(won).isEqualTo(1);
      assertThat(media.file(one).orElseThrow().caseKey())
          .isNotNull()
          .isEqualTo(media.file(two).orElseThrow().caseKey());
    }
  }

  @Test
  void anAttachedFileIsOpenToWhomTheCaseLetsAndInItsSchoolAlone() {
    String id = kept("staff.obs");
    attach(id);
    Actor author = new Actor("staff.obs", Set.of("staff"), Set.of("obs"));
    Actor checker = new Actor("slt.obs", Set.of("slt"), Set.of("obs"));
    Actor elsewhere = new Actor("slt.wmat", Set.of("slt"), Set.of("wmat"));
    MediaReaders toLookAt =
        (file, original, person) ->
            file.caseKey().equals(caseKey) && !original && person.groups().contains("slt");
    MediaAccess access = new MediaAccess(files, List.of((f, o, p) -> false, toLookAt));

    assertThat(access.find(id, false, checker)).isPresent();
    assertThat(access.find(id, true, checker)).isEmpty();
    assertThat(access.find(id, false, author)).isEmpty();
    assertThat(access.find(id, false, elsewhere)).isEmpty();
  }

  @Test
  void theHashOfASetTellsBytesAndOrderButNotNames() {
    String one = kept(Samples.jpeg(), "staff.obs");
    String same = kept(Samples.jpeg(), "office.obs");
    String other = kept(Samples.png(), "staff.obs");

    assertThat(media.hashOf(List.of(one, other))).isEqualTo(media.hashOf(List.of(same, other)));
    assertThat(
            List.of(
                media.hashOf(List.of()),
                media.hashOf(List.of(one)),
                media.hashOf(List.of(one, one)),
                media.hashOf(List.of(one, other)),
                media.hashOf(List.of(other, one))))
        .doesNotHaveDuplicates()
        .contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThatThrownBy(() -> media.hashOf(List.of("0".repeat(32))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whenTheBytesAreDeletedTheRecordAndTheHashStay() throws IOException {
    String id = kept("staff.obs");
    attach(id);
    String hash = media.hashOf(List.of(id));
    media.delete(id, "The post was refused", "system");
    media.delete(id, "Again", "system");

    assertThat(bytesOf(id, Chunks.Part.ORIGINAL)).isZero();
    assertThat(bytesOf(id, Chunks.Part.PREVIEW)).isZero();
    MediaFile file = media.file(id).orElseThrow();
    assertThat(file.state()).isEqualTo(MediaFile.State.DELETED);
    assertThat(file.stateReason()).isEqualTo("The post was refused");
    assertThat(media.hashOf(List.of(id))).isEqualTo(hash);
    assertThat(media.attachedTo(caseKey)).containsExactly(file);
  }

  /** STATUTORY row 23: sealed at once, deletion only as the police direct. */
  @Test
  void whatIsSealedIsNotDeleted() throws IOException {
    String id = kept("staff.obs");
    media.seal(id, "Suspected", "dsl.obs");
    media.seal(id, "Suspected again", "dsl.obs");

    assertThatThrownBy(() -> media.delete(id, "Away with it", "staff.obs"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(bytesOf(id, Chunks.Part.ORIGINAL)).isEqualTo(Samples.jpeg().length);
    assertThat(media.file(id).orElseThrow().stateReason()).isEqualTo("Suspected");
  }

  @Test
  void deletingAndSealingNeedAReason() {
    String id = kept("staff.obs");

    assertThatThrownBy(() -> media.delete(id, " ", "staff.obs"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> media.seal(id, null, "staff.obs"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> media.delete("unknown", "x", "staff.obs"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private MediaCleanUp cleanUpAt(Instant now) {
    return new MediaCleanUp(
        media, files, allowance, permits, limits, Clock.fixed(now, ZoneId.of("Europe/London")));
  }

  @Test
  void anUploadThatNoCaseTookIsDeletedAfterADay() throws IOException {
    String orphan = kept("staff.obs");
    String attached = kept("staff.obs");
    attach(attached);
    String sealed = kept("staff.obs");
    media.seal(sealed, "Suspected", "dsl.obs");
    Instant uploaded = media.file(orphan).orElseThrow().uploadedAt();

    cleanUpAt(uploaded.plus(Duration.ofHours(24)).minusMillis(1)).run();
    assertThat(bytesOf(orphan, Chunks.Part.ORIGINAL)).isPositive();

    cleanUpAt(uploaded.plus(Duration.ofHours(24)).plusSeconds(60)).run();
    MediaFile gone = media.file(orphan).orElseThrow();
    assertThat(bytesOf(orphan, Chunks.Part.ORIGINAL)).isZero();
    assertThat(gone.state()).isEqualTo(MediaFile.State.DELETED);
    assertThat(gone.stateReason()).isEqualTo("Attached to no case within 24 hours");
    assertThat(gone.sha256()).hasSize(64);
    assertThat(bytesOf(attached, Chunks.Part.ORIGINAL)).isPositive();
    assertThat(bytesOf(sealed, Chunks.Part.ORIGINAL)).isPositive();
  }

  @Test
  void onePersonSendsOnlySoManyFilesAnHour() {
    Instant now = Instant.parse("2026-11-20T09:00:00Z");
    UploadAllowance morning = allowanceAt(now);
    for (int i = 0; i < limits.uploadsAnHour(); i++) {
      morning.take("staff.obs");
    }

    assertThatThrownBy(() -> morning.take("staff.obs"))
        .isInstanceOf(MediaRefused.class)
        .hasMessageContaining("10:00");
    morning.take("office.obs");
    allowanceAt(now.plus(Duration.ofHours(1))).take("staff.obs");
    allowanceAt(now.plus(Duration.ofHours(1))).sweep();
    assertThat(count("media_attempt")).isEqualTo(1);
  }

  private UploadAllowance allowanceAt(Instant now) {
    return new UploadAllowance(database, Clock.fixed(now, clock.getZone()), limits);
  }

  private int count(String table) {
    String all = "select count(*) from " + table;
    return database
        .sql(table.equals("media_file") ? all + Uploads.NO_EXHIBIT : all)
        .query(Integer.class)
        .single();
  }
}
