package org.countersign.casebook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.countersign.access.CaseReaders;
import org.countersign.audit.By;
import org.countersign.audit.TrailEvent;
import org.countersign.audit.Written;

/** By what a case goes from its first moment on, which nothing changes later. */
record Opening(
    String number,
    String school,
    String procedure,
    Integer model,
    String policy,
    String editions,
    boolean confidential,
    Instant startedAt,
    String requestedBy) {

  private static final String NATIONAL = "NAT";

  /**
   * As the event of its start says. One that says nothing, because it is from before it did or was
   * emptied since, leaves the procedure to the number, and what no procedure of today gives is
   * confidential.
   */
  static Opening of(Written started, CaseReaders procedures) {
    TrailEvent event = started.event();
    String number = event.chain().caseNumber();
    String procedure = CaseFold.text(event, "procedure");
    boolean says = procedure != null && event.details().get("confidential") instanceof Boolean;
    if (!says) {
      procedure = procedures.procedureOf(number, event.school()).orElse("");
    }
    return new Opening(
        number,
        event.school(),
        procedure,
        event.details().get("model") instanceof Number version ? version.intValue() : null,
        CaseFold.text(event, "policy"),
        CaseFold.text(event, "editions"),
        says ? event.details().get("confidential").equals(true) : !procedures.isOrdinary(procedure),
        started.at(),
        requestedBy(event));
  }

  private static String requestedBy(TrailEvent event) {
    String said = CaseFold.text(event, "requestedBy");
    return said == null && event.by().kind() == By.Kind.PERSON ? event.by().username() : said;
  }

  static Opening of(CaseSummary known) {
    return new Opening(
        known.number(),
        known.school(),
        known.procedure(),
        known.model(),
        known.policy(),
        known.editions(),
        known.confidential(),
        known.startedAt(),
        known.requestedBy());
  }

  /** Of what is cited, the clauses of the case's own policy and the national ones. */
  List<String> clauses(String cited) {
    return cited == null
        ? List.of()
        : Arrays.stream(cited.split("; ")).filter(this::holds).distinct().toList();
  }

  private boolean holds(String clause) {
    String of = clause.substring(0, Math.max(0, clause.indexOf(':')));
    return of.equals(NATIONAL)
        || (policy == null ? !of.equals("ours") : of.equals(policy.toUpperCase(Locale.ROOT)));
  }
}
