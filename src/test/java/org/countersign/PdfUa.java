package org.countersign;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks a validator whether people who cannot see a PDF can read it. */
public final class PdfUa {

  private PdfUa() {}

  /** What stands in it against PDF/UA-1. */
  public static List<String> faults(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(found -> found.getRuleId().getClause() + ": " + found.getMessage())
          .toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
