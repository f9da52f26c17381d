package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.TrailFixture.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.MovableClock;
import org.countersign.PdfUa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Issue 4, “Export”: a PDF for people, readable and tagged, without what they may not see. */
@TrailTests
class ExportPdfTest {

  @Autowired private TrailFixture fixture;
  @Autowired private TrailExport export;
  @Autowired private TrailRemoval removal;
  @Autowired private Seals seals;
  @Autowired private MovableClock clock;

  @BeforeEach
  void aCase() {
    clock.moveTo(LocalDate.of(2026, 11, 20));
    fixture.empty();
  }

  private byte[] bytes(TrailReader reader) {
    var bytes = new ByteArrayOutputStream();
    export.pdf(post(1), "gail.governor", "obs", reader, bytes);
    return bytes.toByteArray();
  }

  private PDDocument pdf(TrailReader reader) {
    try {
      return Loader.loadPDF(bytes(reader));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void peopleReadWhatHappenedInPlainWordsAndLondonTime() throws IOException {
    clock.standAt(java.time.Instant.parse("2026-06-09T13:05:07Z"));
    UUID decided =
        fixture.record(
            TrailFixture.decision(post(1), "Face too close — naïve crop <b>& more</b>\u0007"));
    fixture.record(
        TrailEvent.of(post(1), Kind.SERVICE_STEP, By.system(decided))
            .with(Map.of("postPublished", true, "pupils", List.of("a", "b"))));
    clock.moveTo(LocalDate.of(2026, 6, 10));
    seals.sealWhenDue();
    try (PDDocument pdf = pdf(entry -> true)) {
      assertThat(text(pdf))
          .contains("Record of case/obs-POST-2026-0001")
          .contains("1. Decision")
          .contains("When 9 June 2026 at 14:05:07")
          .contains("Who maud.pettigrew")
          .contains("Step Approve post")
          .contains("Clauses OBS:ACC-1.2")
          .contains("Face too close — naïve crop <b>& more</b>")
          .contains("The system, because of event 1")
          .contains("Detail: post published yes")
          .contains("Detail: pupils a; b")
          .contains("3. Trail exported")
          .contains("Seal 1, made on 10 June 2026")
          .contains("Page 1 of ");
    }
  }

  @Test
  void whatTheReaderMayNotSeeIsNotInTheFile() throws IOException {
    List<UUID> events = fixture.decisions(post(1), 3);
    fixture.inTransaction(() -> removal.remove(events.get(2), "dora", "dan", "Too much"));
    try (PDDocument pdf = pdf(entry -> entry.number() == 1)) {
      assertThat(text(pdf))
          .contains("Reason 1")
          .doesNotContain("Reason 2", "Reason 3")
          .contains("Details Withheld from whoever asked for this export.")
          .contains("Removed on 20 November 2026")
          .contains("by dora, reviewed by dan: Too much");
    }
  }

  @Test
  void itIsTaggedInBritishEnglishWithItsTitleAndItsFontInside() throws IOException {
    fixture.decisions(post(1), 3);
    try (PDDocument pdf = pdf(entry -> true)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Record of case/obs-POST-2026-0001");
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(tags(pdf)).contains("/H1", "/H2", "/H3", "/Table", "/TH", "/TD");
      String metadata =
          new String(
              pdf.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfuaid");
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSans");
        }
      }
    }
  }

  @Test
  void aValidatorFindsNothingAgainstPdfUa() {
    fixture.decisions(post(1), 40);
    clock.moveTo(LocalDate.of(2026, 11, 21));
    seals.sealWhenDue();
    assertThat(PdfUa.faults(bytes(entry -> true))).isEmpty();
  }

  /** The kinds of element in the tree that screen readers follow. */
  private static String tags(PDDocument pdf) {
    StringBuilder tags = new StringBuilder();
    collect(pdf.getDocumentCatalog().getStructureTreeRoot().getKids(), tags);
    return tags.toString();
  }

  private static void collect(List<Object> kids, StringBuilder tags) {
    for (Object kid : kids) {
      if (kid
          instanceof
          org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement
              element) {
        tags.append('/').append(element.getStructureType()).append(' ');
        collect(element.getKids(), tags);
      }
    }
  }
}
