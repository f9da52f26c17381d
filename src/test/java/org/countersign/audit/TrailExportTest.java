package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.TrailFixture.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.countersign.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Issue 4, “Verify” and “Export”: what is handed out can be checked by itself. */
@TrailTests
class TrailExportTest {

  private static final TrailReader EVERYTHING = entry -> true;

  @Autowired private TrailFixture fixture;
  @Autowired private TrailExport export;
  @Autowired private TrailRemoval removal;
  @Autowired private Seals seals;
  @Autowired private SealTable sealTable;
  @Autowired private ObjectMapper json;
  @Autowired private MovableClock clock;

  @Value("${countersign.trail.key}")
  private String key;

  @TempDir private Path folder;

  private List<UUID> events;
  private ObjectNode asExported;
  private String said;

  @BeforeEach
  void aSealedCase() {
    clock.moveTo(LocalDate.of(2026, 11, 20));
    fixture.empty();
    events = fixture.decisions(post(1), 4);
    fixture.decisions(post(2), 3);
    fixture.decisions(post(3), 3);
    clock.moveTo(LocalDate.of(2026, 11, 21));
    seals.sealWhenDue();
  }

  private ObjectNode exported(TrailReader reader) {
    var bytes = new ByteArrayOutputStream();
    export.json(post(1), "gail.governor", "obs", reader, bytes);
    try {
      return (ObjectNode) json.readTree(bytes.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ArrayNode events(JsonNode export) {
    return (ArrayNode) export.get("events");
  }

  private int verify(JsonNode export, Map<String, String> environment, String... options)
      throws IOException {
    Path file = Files.write(folder.resolve("export.json"), json.writeValueAsBytes(export));
    var out = new ByteArrayOutputStream();
    int code =
        Verify.run(
            Stream.concat(Stream.of(file.toString()), Stream.of(options)).toList(),
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8));
    said = out.toString(StandardCharsets.UTF_8);
    return code;
  }

  private void isBroken(JsonNode export, Fault fault, String place) throws IOException {
    assertThat(verify(export, Map.of())).as(said).isEqualTo(Verify.BROKEN);
    assertThat(said).isEqualToIgnoringNewLines("BROKEN. " + new Finding(fault, place).text());
  }

  private void isBroken(Consumer<ObjectNode> tampering, Fault fault, String place)
      throws IOException {
    ObjectNode export = asExported.deepCopy();
    tampering.accept(export);
    isBroken(export, fault, place);
  }

  @Test
  void anExportIsWholeAndHoldsItsOwnEvent() throws IOException {
    ObjectNode export = exported(EVERYTHING);
    assertThat(events(export)).hasSize(5);
    assertThat(events(export).get(4).get("kind").asText()).isEqualTo("trail-exported");
    assertThat(events(export).get(4).get("actor").asText()).isEqualTo("gail.governor");
    assertThat(events(export).get(0).get("details").get("reason").asText()).isEqualTo("Reason 1");
    assertThat(export.toString()).doesNotContain("obs-POST-2026-0002");

    assertThat(verify(export, Map.of())).isEqualTo(Verify.WHOLE);
    assertThat(said)
        .contains("WHOLE. case/obs-POST-2026-0001: 5 events")
        .contains("Not checked: whether the product wrote them")
        .contains("Sealed up to event 4, by seal 1 of 2026-11-21")
        .contains(SealKeys.fingerprint(sealTable.last().orElseThrow().publicKey()));
  }

  @Test
  void whatARuleRemovedVerifiesOfflineUntilOneOfItsEventsIsLeftOut() throws IOException {
    fixture.inTransaction(
        () ->
            removal.removeBefore(
                post(1), clock.instant().plusSeconds(1), "policy pack obs, edition 3", "Old"));
    ObjectNode export = exported(EVERYTHING);
    assertThat(export.toString()).doesNotContain("Reason 1");
    assertThat(verify(export, Map.of())).as(said).isEqualTo(Verify.WHOLE);

    ObjectNode removed = (ObjectNode) events(export).get(1).get("removed");
    removed.put("reviewedBy", "policy pack obs, edition 4");
    isBroken(export, Fault.REMOVAL_NOT_REVIEWED, post(1).id() + ", event 2");
  }

  @Test
  void withTheKeysEverythingIsChecked() throws IOException {
    ObjectNode export = exported(EVERYTHING);
    String publicKey = sealTable.last().orElseThrow().publicKey();
    Map<String, String> environment = Map.of("COUNTERSIGN_TRAIL_KEY", key);
    assertThat(verify(export, environment, "--seal-key=" + publicKey)).isEqualTo(Verify.WHOLE);
    assertThat(said).contains("The product wrote them").doesNotContain("Not checked");

    assertThat(verify(export, Map.of(), "--seal-key=AAAA")).isEqualTo(Verify.BROKEN);
    assertThat(said).contains(Fault.SEAL_FORGED.meaning());

    String other = "test-1:" + NewKeys.make(clock).key().split(":")[1];
    assertThat(verify(export, Map.of("COUNTERSIGN_TRAIL_OLD_KEYS", other)))
        .isEqualTo(Verify.BROKEN);
    assertThat(said).contains(Fault.REWRITTEN.meaning());
  }

  @Test
  void whatTheReaderMayNotSeeIsWithheldAndTheChainHolds() throws IOException {
    ObjectNode export = exported(entry -> entry.number() == 1);
    JsonNode second = events(export).get(1);
    assertThat(second.get("withheld").asBoolean()).isTrue();
    assertThat(second.has("details")).isFalse();
    assertThat(second.has("salt")).isFalse();
    assertThat(export.toString()).contains("Reason 1").doesNotContain("Reason 2");
    assertThat(verify(export, Map.of())).isEqualTo(Verify.WHOLE);
    assertThat(said).contains("3 events have details that were withheld");
  }

  @Test
  void aRemovalIsShownAndTheChainHolds() throws IOException {
    fixture.inTransaction(() -> removal.remove(events.get(1), "dora", "dan", "Names a child"));
    ObjectNode export = exported(EVERYTHING);
    assertThat(events(export).get(1).get("removed").get("reviewedBy").asText()).isEqualTo("dan");
    assertThat(verify(export, Map.of())).isEqualTo(Verify.WHOLE);

    ((ObjectNode) events(export).get(1).get("removed")).put("reviewedBy", "somebody");
    isBroken(export, Fault.REMOVAL_NOT_REVIEWED, "case/obs-POST-2026-0001, event 2");
    assertThat(verify(exported(entry -> false), Map.of())).isEqualTo(Verify.WHOLE);
  }

  @Test
  void whatWasTamperedWithIsFoundAtItsFirstBrokenLink() throws IOException {
    asExported = exported(EVERYTHING);
    String one = "case/obs-POST-2026-0001, event ";
    isBroken(it -> event(it, 2).put("actor", "x"), Fault.CHANGED, one + 2);
    isBroken(it -> event(it, 2).remove("clauses"), Fault.CHANGED, one + 2);
    isBroken(it -> event(it, 2).remove("payloadHash"), Fault.CHANGED, one + 2);
    isBroken(
        it -> ((ObjectNode) event(it, 2).get("details")).put("reason", "x"),
        Fault.DETAILS_CHANGED,
        one + 2);
    isBroken(it -> event(it, 2).remove(List.of("details", "salt")), Fault.DETAILS_MISSING, one + 2);
    isBroken(it -> events(it).remove(1), Fault.GAP, one + 3);
    isBroken(it -> events(it).insert(1, events(it).get(0)), Fault.GAP, one + 1);
    isBroken(
        it -> event(it, 2).put("chain", "case/other"), Fault.OTHER_CHAIN, "case/other, event 2");
    isBroken(it -> rewrite(it, 2), Fault.LINK, one + 3);
    String sealed = one + "4, by seal 1";
    isBroken(
        it -> {
          events(it).remove(4);
          events(it).remove(3);
        },
        Fault.CUT_OFF,
        sealed);
    isBroken(it -> rewrite(it, 4, 5), Fault.REWRITTEN_SINCE_SEAL, sealed);
    isBroken(it -> seal(it).put("events", 1), Fault.SEAL_CHANGED, sealed);
    isBroken(it -> seal(it).put("signature", "AAAA"), Fault.SEAL_FORGED, sealed);
    isBroken(it -> ((ArrayNode) seal(it).get("path")).remove(0), Fault.SEAL_HEADS_CHANGED, sealed);
  }

  @Test
  void whatNoHashIsOfIsNotAccepted() throws IOException {
    asExported = exported(EVERYTHING);
    isBroken(it -> event(it, 2).put("note", "x"), Fault.UNREADABLE, "after event 1");
    isBroken(it -> seal(it).put("note", "x"), Fault.UNREADABLE, "after event 5");
    isBroken(it -> it.put("note", "x"), Fault.UNREADABLE, "after event 5");
    isBroken(it -> event(it, 2).put("at", "yesterday"), Fault.UNREADABLE, "after event 1");
    isBroken(it -> it.put("format", "other"), Fault.UNREADABLE, "after event 0");
  }

  @Test
  void aFileThatIsNotThereIsNotBroken() {
    var out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Verify.run(List.of("none.json"), Map.of(), print)).isEqualTo(Verify.NOT_CHECKED);
    assertThat(Verify.run(List.of(), Map.of(), print)).isEqualTo(Verify.NOT_CHECKED);
    assertThat(Verify.run(List.of("a"), Map.of("COUNTERSIGN_TRAIL_KEY", "half"), print))
        .isEqualTo(Verify.NOT_CHECKED);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("BROKEN");
  }

  private static ObjectNode event(JsonNode export, int number) {
    return (ObjectNode) events(export).get(number - 1);
  }

  private static ObjectNode seal(JsonNode export) {
    return (ObjectNode) export.get("seals").get(0);
  }

  /** Another actor, and the hashes of those events computed again as anybody can. */
  private void rewrite(ObjectNode export, int... numbers) {
    for (int number : numbers) {
      ObjectNode event = event(export, number);
      event.put("actor", "ann.cole");
      event.put("previous", event(export, number - 1).get("hash").asText());
      Map<String, Object> object =
          json.convertValue(
              event, new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {});
      event.put("hash", ExportedEvent.read(object).entry().hashOfFields());
    }
  }
}
