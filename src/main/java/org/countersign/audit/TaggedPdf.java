package org.countersign.audit;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Makes a tagged PDF (PDF/UA) of a page, with its font inside. */
public final class TaggedPdf {

  /** Part of PDFBox: Liberation Sans, which covers Latin, Greek and Cyrillic. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private TaggedPdf() {}

  /**
   * @param page well-formed HTML with a title, a language and a description, in Liberation Sans
   */
  public static void write(String page, OutputStream out) {
    PdfRendererBuilder pdf = new PdfRendererBuilder();
    pdf.usePdfUaAccessibility(true);
    pdf.useFont(TaggedPdf::font, "Liberation Sans");
    pdf.withHtmlContent(page, null);
    pdf.toStream(out);
    try {
      pdf.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font() {
    InputStream font = PdfRendererBuilder.class.getResourceAsStream(FONT);
    if (font == null) {
      throw new IllegalStateException("PDFBox no longer brings " + FONT);
    }
    return font;
  }
}
