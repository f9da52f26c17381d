package org.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.DemoTest;
import org.countersign.PdfUa;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Evidence of a case: only added, listed, handed out, verified; and sealed. */
@DemoTest
class ExhibitsTest {

  private static final String PERSON = "staff.obs";
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private Exhibits exhibits;
  @Autowired private MediaIntake intake;
  @Autowired private UploadPermits permits;
  @Autowired private EvidenceIntake evidence;
  @Autowired private ImageSuspicion suspicion;
  @Autowired private Media media;
  @Autowired private OldEvidence old;
  @Autowired private EvidenceOfTests readers;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;
  @TempDir private Path folder;

  private String key;

  @BeforeEach
  void aCase() {
    key = "obs-TEST-" + UUID.randomUUID();
    readers.opens(key, PERSON);
  }

  @AfterEach
  void leaveNothingElse() {
    Uploads.forget(jdbc);
  }

  private String uploaded(byte[] content, String name) {
    try {
      Path file = Files.write(folder.resolve("upload"), content);
      try {
        String permit = permits.issue("obs", PERSON, key);
        return evidence.keep(file, name, permit, "obs", PERSON).id();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private NewExhibit exhibit(String file) {
    Instant now = clock.instant();
    return new NewExhibit(
        file,
        now.minusSeconds(7200),
        now.minusSeconds(3600),
        "https://chat.example/7b",
        "Group 7B");
  }

  private void add(NewExhibit... added) {
    transaction.executeWithoutResult(
        status -> exhibits.add(key, key, "obs", PERSON, List.of(added)));
  }

  private String one() {
    String file = uploaded(Samples.jpeg(), "chat.jpg");
    add(exhibit(file));
    return file;
  }

  @Test
  @DisplayName("CYB-3: hash, when seen, when saved, by whom, where; byte for byte out as in")
  void kept() throws IOException {
    String file = one();
    Exhibit exhibit = exhibits.of(key).get(0);
    assertThat(exhibit.number()).isEqualTo(1);
    assertThat(exhibit.savedBy()).isEqualTo(PERSON);
    assertThat(exhibit.webAddress()).isEqualTo("https://chat.example/7b");
    assertThat(Duration.between(exhibit.seenAt(), exhibit.savedAt())).hasMinutes(60);
    Map<String, byte[]> handed = handedOut(signedIn(PERSON));
    assertThat(handed.get("001-chat.jpg")).isEqualTo(Samples.jpeg());
    assertThat(exhibit.sha256()).isEqualTo(media.file(file).orElseThrow().sha256());
  }

  @Test
  @DisplayName(
      "An exhibit is never changed nor deleted, by nobody; retention takes its words alone")
  void onlyAdded() {
    one();
    for (String change :
        List.of(
            "update evidence_exhibit set note = 'another' where case_key = ?",
            "update evidence_exhibit set note = null, web_address = null, seen_at = saved_at"
                + " where case_key = ?",
            "delete from evidence_exhibit where case_key = ?")) {
      assertThatThrownBy(() -> jdbc.sql(change).param(key).update())
          .as(change)
          .hasStackTraceContaining("only added");
    }
    transaction.executeWithoutResult(status -> old.forget(key));
    Exhibit emptied = exhibits.of(key).get(0);
    assertThat(emptied.note()).isEmpty();
    assertThat(emptied.file().state()).isEqualTo(MediaFile.State.DELETED);
    assertThat(emptied.sha256()).hasSize(64);
  }

  @Test
  @DisplayName("Times that are not possible are refused, and nothing is attached")
  void times() {
    String file = uploaded(Samples.jpeg(), "chat.jpg");
    Instant now = clock.instant();
    Instant tomorrow = now.plusSeconds(86_400);
    refused("still to come", new NewExhibit(file, tomorrow, tomorrow, "", ""));
    refused("still to come", new NewExhibit(file, now, tomorrow, "", ""));
    refused("before it was seen", new NewExhibit(file, now, now.minusSeconds(3600), "", ""));
    refused("Shorten it", new NewExhibit(file, now, now, "x".repeat(2_001), ""));
    refused("Say when", new NewExhibit(file, null, now, "", ""));
    assertThat(media.file(file).orElseThrow().attachedTo()).isEmpty();
    assertThat(exhibits.of(key)).isEmpty();
  }

  private void refused(String words, NewExhibit exhibit) {
    assertThatThrownBy(() -> add(exhibit))
        .isInstanceOf(MediaRefused.class)
        .hasMessageContaining(words);
  }

  @Test
  @DisplayName("A file of another person, about another thing, or twice is no exhibit")
  void whose() throws IOException {
    Path copy = Files.write(folder.resolve("a"), Samples.jpeg());
    String others = intake.keep(copy, "a.jpg", Purpose.EVIDENCE, key, "obs", "office.obs").id();
    String elsewhere = intake.keep(copy, "a.jpg", Purpose.EVIDENCE, "another", "obs", PERSON).id();
    String post = intake.keep(copy, "a.jpg", Purpose.POST_MEDIA, null, "obs", PERSON).id();
    String mine = one();
    for (String file : List.of(others, elsewhere, post, mine, "0".repeat(32))) {
      refused("not uploaded as evidence of this", exhibit(file));
    }
    assertThat(exhibits.of(key)).hasSize(1);
  }

  @Test
  @DisplayName("200 files are taken, the 201st is not")
  void twoHundred() throws IOException {
    Path copy = Files.write(folder.resolve("a"), Samples.gif());
    List<NewExhibit> all = new ArrayList<>();
    for (int i = 0; i < Exhibits.MOST; i++) {
      all.add(exhibit(intake.keep(copy, "a.gif", Purpose.EVIDENCE, key, "obs", PERSON).id()));
    }
    assertThatThrownBy(() -> uploaded(Samples.gif(), "one-more.gif"))
        .isInstanceOf(MediaRefused.class)
        .hasMessageContaining("takes 200 files");
    String more = intake.keep(copy, "a.gif", Purpose.EVIDENCE, key, "obs", PERSON).id();
    add(all.toArray(NewExhibit[]::new));
    refused("takes 200 files", exhibit(more));
    assertThat(exhibits.of(key)).hasSize(200);
  }

  private Visitor signedIn(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  private Map<String, byte[]> handedOut(Visitor person) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] zip = person.bytes("/evidence/" + key + "/files.zip").body();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private String verified(int expected, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of(folder.toString()));
    arguments.addAll(List.of(options));
    int code = VerifyEvidence.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void unpack() throws IOException {
    for (Map.Entry<String, byte[]> file : handedOut(signedIn(PERSON)).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  @DisplayName("Done when 2: the manifest verifies offline, and one changed byte anywhere is found")
  void verifies() throws IOException {
    one();
    unpack();
    assertThat(verified(VerifyEvidence.WHOLE)).contains("1 exhibits", "fingerprint");
    Path file = folder.resolve("001-chat.jpg");
    byte[] changed = Files.readAllBytes(file);
    changed[changed.length / 2] ^= 1;
    Files.write(file, changed);
    assertThat(verified(VerifyEvidence.BROKEN))
        .contains("Exhibit 1 (001-chat.jpg) is not there, or was changed")
        .contains("The file 001-chat.jpg is none of the exhibits");
    Files.write(file, Samples.jpeg());
    Files.write(folder.resolve("added.jpg"), Samples.png());
    assertThat(verified(VerifyEvidence.BROKEN)).contains("added.jpg is none of the exhibits");
    Files.delete(folder.resolve("added.jpg"));

    Path manifest = folder.resolve("manifest.json");
    String json = Files.readString(manifest);
    Files.writeString(manifest, json.replace("Group 7B", "Group 7C"));
    assertThat(verified(VerifyEvidence.BROKEN)).contains("its hash is another");
    JsonNode record = JSON.readTree(json);
    Files.writeString(
        manifest, json.replace(record.path("signature").asText(), "A".repeat(86) + "=="));
    assertThat(verified(VerifyEvidence.BROKEN)).contains("signature");
    Files.writeString(manifest, json);
    assertThat(verified(VerifyEvidence.WHOLE, "--seal-key=" + record.path("publicKey").asText()))
        .doesNotContain("Not checked");
    assertThat(verified(VerifyEvidence.BROKEN, "--seal-key=another")).contains("Somebody else");
    Files.delete(manifest);
    assertThat(verified(VerifyEvidence.NOT_CHECKED)).contains("no manifest.json");
  }

  @Test
  @DisplayName("The list as PDF says the same, with the hash of the list as JSON")
  void paper() throws IOException {
    one();
    Visitor person = signedIn(PERSON);
    byte[] pdf = person.bytes("/evidence/" + key + "/manifest.pdf").body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Exhibit 1", "chat.jpg", "Group 7B", "https://chat.example/7b");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
    assertThat(person.data("/evidence/" + key + "/manifest.json").headers().map())
        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
        .containsEntry("Content-Security-Policy", List.of("default-src 'none'; sandbox"));
  }

  @Test
  @DisplayName("Hostile texts in notes and addresses: as they are in JSON, words on paper and page")
  void hostileTexts() throws Exception {
    List<NewExhibit> all = new ArrayList<>();
    for (Hostile.Text hostile : Hostile.texts()) {
      NewExhibit one = exhibit(uploaded(Samples.gif(), "a.gif"));
      all.add(
          new NewExhibit(one.file(), one.seenAt(), one.savedAt(), hostile.text(), hostile.text()));
    }
    add(all.toArray(NewExhibit[]::new));
    Visitor person = signedIn(PERSON);
    JsonNode listed =
        JSON.readTree(person.data("/evidence/" + key + "/manifest.json").body())
            .path("content")
            .path("exhibits");
    String page = person.page("/evidence/" + key).body();
    for (int i = 0; i < all.size(); i++) {
      String text = all.get(i).note();
      assertThat(listed.path(i).path("note").asText()).isEqualTo(text);
      assertThat(listed.path(i).path("webAddress").asText()).isEqualTo(text);
      assertThat(page).contains(HtmlUtils.htmlEscape(text, "UTF-8"));
    }
    assertThat(page).doesNotContain("<script", "<img src=x", "<svg", "<iframe", "javascript:\"");
    byte[] pdf = person.bytes("/evidence/" + key + "/manifest.pdf").body();
    assertThat(PdfUa.faults(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("<script>document.title");
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      for (PDPage sheet : document.getPages()) {
        assertThat(sheet.getAnnotations()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("Every opening is written and shown, and nobody else opens or finds the evidence")
  void openings() throws IOException {
    String file = one();
    Visitor person = signedIn(PERSON);
    person.bytes("/media/" + file);
    person.bytes("/media/" + file + "/preview");
    handedOut(person);
    assertThat(person.page("/evidence/" + key).body())
        .contains("Opened <span>3</span> times", "the file itself", "to look at");
    assertThat(
            jdbc.sql("select kind from trail_event where chain = ?")
                .param("case/" + key)
                .query(String.class)
                .list())
        .contains("file-opened", "record-read");
    for (String other : List.of("office.obs", "headteacher.wmat")) {
      for (String address : List.of("", "/manifest.json", "/manifest.pdf", "/files.zip")) {
        assertThat(signedIn(other).page("/evidence/" + key + address).statusCode()).isEqualTo(404);
      }
    }
    assertThat(person.page("/evidence/obs-NONE-1").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("STATUTORY 23: once suspected, no reading, copy, export or preview, and nothing new")
  void sealed() throws IOException {
    String file = one();
    String waiting = uploaded(Samples.png(), "second.png");
    String permit = permits.issue("obs", PERSON, key);
    Visitor person = signedIn(PERSON);
    assertThat(
            person
                .submit("/evidence/" + key, "/evidence/" + key + "/suspect", Map.of())
                .statusCode())
        .isEqualTo(302);

    for (String one : List.of(file, waiting)) {
      for (String part : List.of("", "/preview", "/facts")) {
        assertThat(person.page("/media/" + one + part).statusCode()).isEqualTo(403);
      }
      assertThat(person.tell("/media/" + one + "/take-back").statusCode()).isEqualTo(409);
    }
    assertThat(person.page("/evidence/" + key).body())
        .contains("Sealed.")
        .doesNotContain("chat.jpg", "https://chat.example/7b", "Group 7B", "/media/");
    Map<String, byte[]> handed = handedOut(person);
    assertThat(handed).containsOnlyKeys("manifest.json", "manifest.pdf");
    assertThat(new String(handed.get("manifest.json"), StandardCharsets.UTF_8))
        .contains("\"sealed\"", exhibits.of(key).get(0).sha256())
        .doesNotContain("chat.jpg", "https://chat.example/7b", "Group 7B");
    Files.write(folder.resolve("manifest.json"), handed.get("manifest.json"));
    assertThat(verified(VerifyEvidence.WHOLE)).contains("Exhibit 1 is sealed");
    assertThatThrownBy(() -> permits.issue("obs", PERSON, key)).isInstanceOf(MediaRefused.class);
    Path another = Files.write(folder.resolve("another"), Samples.jpeg());
    assertThatThrownBy(() -> evidence.keep(another, "x.jpg", permit, "obs", PERSON))
        .isInstanceOf(MediaRefused.class);
  }

  @Test
  @DisplayName("UKCIS 2024: a sealed file is deleted only as directed, which is recorded")
  void directed() {
    String file = one();
    assertThatThrownBy(() -> media.deleteAsDirected(file, "Police, 42/26", "dsl.obs"))
        .isInstanceOf(IllegalStateException.class);
    suspicion.inCase("obs", key, PERSON);
    assertThatThrownBy(() -> media.delete(file, "Tidying up", "dsl.obs"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> media.deleteAsDirected(file, " ", "dsl.obs"))
        .isInstanceOf(IllegalArgumentException.class);
    media.deleteAsDirected(file, "Police, 42/26", "dsl.obs");
    MediaFile gone = media.file(file).orElseThrow();
    assertThat(gone.state()).isEqualTo(MediaFile.State.DELETED);
    assertThat(gone.stateReason()).isEqualTo("Police, 42/26");
    assertThat(
            jdbc.sql("select count(*) from media_chunk where file_id = ?")
                .param(file)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("The seal stands where the caller's own work fails")
  void sealStands() {
    String file = one();
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      suspicion.inCase("obs", key, PERSON);
                      throw new IllegalStateException("Something else went wrong");
                    }))
        .hasMessageContaining("Something else");
    assertThat(media.file(file).orElseThrow().state()).isEqualTo(MediaFile.State.SEALED);
  }
}
