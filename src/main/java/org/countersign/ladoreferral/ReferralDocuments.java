package org.countersign.ladoreferral;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.audit.TaggedPdf;
import org.countersign.policy.LadoContact;
import org.countersign.policy.LocalAuthorities;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.staffconcern.ConcernEntry;
import org.countersign.staffconcern.ConcernJournal;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.staffconcern.StaffConcerns;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the referral of a case, as data and as an accessible PDF. The product sends it nowhere. */
@Component
class ReferralDocuments {

  private final StaffConcerns register;
  private final ConcernEvidence evidence;
  private final ConcernJournal journal;
  private final LocalAuthorities authorities;
  private final Schools schools;
  private final People people;
  private final PageWords words;
  private final ITemplateEngine templates;
  private final Clock clock;

  ReferralDocuments(
      StaffConcerns register,
      ConcernEvidence evidence,
      ConcernJournal journal,
      LocalAuthorities authorities,
      Schools schools,
      People people,
      PageWords words,
      ITemplateEngine templates,
      Clock clock) {
    this.register = register;
    this.evidence = evidence;
    this.journal = journal;
    this.authorities = authorities;
    this.schools = schools;
    this.people = people;
    this.words = words;
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * @param madeBy username
   */
  ReferralDocument of(StaffConcern concern, String madeBy) {
    String username = concern.subject().username();
    return new ReferralDocument(
        schools.byId(concern.school()).map(School::name).orElseThrow(),
        concern.caseKey(),
        authorities.lado(concern.school()).map(LadoContact::authority).orElse(null),
        person(concern),
        concern.subject().kind().label(),
        concern.subject().employer(),
        username == null ? List.of() : roles(username, concern.school()),
        concern.disclosedAt(),
        concern.awareAt(),
        concern.source().label(),
        concern.childAtRiskNow(),
        Stream.concat(Stream.of(concern), register.joinedTo(concern.caseKey()).stream())
            .map(StaffConcern::whatHappened)
            .toList(),
        evidence.of(concern),
        journal.of(concern.id()).stream().map(this::done).toList(),
        words.person(madeBy),
        clock.instant());
  }

  /** The adult's name, or the words for one who is not on the roll. */
  String person(StaffConcern concern) {
    String username = concern.subject().username();
    return username == null ? concern.subject().words() : words.person(username);
  }

  private List<String> roles(String username, String school) {
    return people.rolesOf(username, school).stream().map(Role::id).sorted().toList();
  }

  ReferralDocument.Done done(ConcernEntry entry) {
    return new ReferralDocument.Done(
        entry.title(),
        entry.at(),
        entry.person() == null ? null : words.person(entry.person()),
        entry.lines().stream()
            .map(line -> new ReferralDocument.Line(line.label(), line.words()))
            .toList());
  }

  byte[] pdf(ReferralDocument document) {
    Context page = new Context(Locale.UK);
    page.setVariable("one", document);
    page.setVariable("words", words);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TaggedPdf.write(templates.process("lado-referral-document", page), file);
    return file.toByteArray();
  }
}
