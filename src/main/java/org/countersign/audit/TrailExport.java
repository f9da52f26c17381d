package org.countersign.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out one chain: as JSON, which {@code verify} checks, or as PDF for people. Each export is
 * itself an event of the chain, written before anything is handed out, and is in what is exported.
 */
@Component
public class TrailExport {

  private final TrailLines lines;
  private final SealTable seals;
  private final Trail trail;
  private final ExportPdf pdf;
  private final TransactionTemplate snapshot;
  private final Clock clock;

  TrailExport(
      TrailLines lines,
      SealTable seals,
      Trail trail,
      ExportPdf pdf,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.lines = lines;
    this.seals = seals;
    this.trail = trail;
    this.pdf = pdf;
    this.clock = clock;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Writes the chain as JSON. The caller has made sure that the person may know of the chain at
   * all, and closes the stream.
   *
   * @param by username of whoever exports
   * @param school of the chain; null for what concerns the whole product
   * @param reader for which events its reader may see the details
   * @throws UncheckedIOException where the stream fails
   */
  public void json(Chain chain, String by, String school, TrailReader reader, OutputStream out) {
    recordReading(chain, by, school, "json");
    snapshot.executeWithoutResult(
        status -> {
          try (ExportWriter writer = new ExportWriter(out, chain.id(), now(), by)) {
            lines.of(chain, line -> write(writer, line.shownTo(reader)));
            for (Seal seal : seals.covering(chain)) {
              writer.seal(SealedAt.of(seal, chain.id(), seals.headsOf(seal.number())));
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * The same as PDF, for people: tagged, with its fonts. Meant for a case, not for a long chain.
   */
  public void pdf(Chain chain, String by, String school, TrailReader reader, OutputStream out) {
    recordReading(chain, by, school, "pdf");
    List<TrailLine> shown = new ArrayList<>();
    List<Seal> covering = new ArrayList<>();
    snapshot.executeWithoutResult(
        status -> {
          lines.of(chain, line -> shown.add(line.shownTo(reader)));
          covering.addAll(seals.covering(chain));
        });
    pdf.write(new ExportView(chain, by, now(), shown, covering), out);
  }

  private void recordReading(Chain chain, String by, String school, String format) {
    trail.recordApart(
        TrailEvent.of(chain, Kind.TRAIL_EXPORTED, By.person(by))
            .inSchool(school)
            .at("export-" + format, null));
  }

  private static void write(ExportWriter writer, TrailLine line) {
    try {
      writer.event(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
