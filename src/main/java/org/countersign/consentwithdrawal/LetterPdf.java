package org.countersign.consentwithdrawal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.countersign.audit.TaggedPdf;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The confirmation on paper. */
@Component
class LetterPdf {

  private final ITemplateEngine templates;
  private final PageWords words;

  LetterPdf(ITemplateEngine templates, PageWords words) {
    this.templates = templates;
    this.words = words;
  }

  byte[] of(School school, ConsentNotice notice, Letter letter) {
    Context page = new Context(Locale.UK);
    page.setVariable("school", school.name());
    page.setVariable("number", notice.caseKey());
    page.setVariable("day", words.day(letter.writtenAt()));
    page.setVariable("addressee", letter.addressee());
    page.setVariable("paragraphs", List.of(letter.words().split("\n\n")));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TaggedPdf.write(templates.process("consent-letter", page), file);
    return file.toByteArray();
  }
}
