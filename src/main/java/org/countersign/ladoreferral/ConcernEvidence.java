package org.countersign.ladoreferral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.access.WholeOrNothing;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.evidence.EvidenceIntake;
import org.countersign.evidence.Exhibit;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.ImageSuspicion;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.MediaRefused;
import org.countersign.evidence.NewExhibit;
import org.countersign.evidence.UploadPermits;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.staffconcern.StaffConcerns;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of a concern. What they are uploaded about is the register's id, for the number of the
 * case is its secret. Whoever calls this has checked that the person is of its team.
 */
@Service
class ConcernEvidence {

  private final Exhibits exhibits;
  private final EvidenceIntake intake;
  private final UploadPermits permits;
  private final ImageSuspicion suspicion;
  private final StaffConcerns register;
  private final WholeOrNothing whole;
  private final Trail trail;

  ConcernEvidence(
      Exhibits exhibits,
      EvidenceIntake intake,
      UploadPermits permits,
      ImageSuspicion suspicion,
      StaffConcerns register,
      WholeOrNothing whole,
      Trail trail) {
    this.exhibits = exhibits;
    this.intake = intake;
    this.permits = permits;
    this.suspicion = suspicion;
    this.register = register;
    this.whole = whole;
    this.trail = trail;
  }

  /** Those of the case, then those of the reports that it took over. */
  List<ReferralDocument.Attached> of(StaffConcern concern) {
    return Stream.concat(
            exhibits.of(concern.caseKey()).stream()
                .map(one -> attached(String.valueOf(one.number()), one)),
            register.joinedTo(concern.caseKey()).stream()
                .flatMap(other -> exhibits.of(other.caseKey()).stream())
                .map(one -> attached("%d of %s".formatted(one.number(), one.caseKey()), one)))
        .toList();
  }

  private static ReferralDocument.Attached attached(String number, Exhibit exhibit) {
    MediaFile file = exhibit.file();
    String name =
        switch (file.state()) {
          case KEPT -> file.name();
          case SEALED -> "sealed: nobody opens it";
          case DELETED -> "deleted";
        };
    return new ReferralDocument.Attached(number, name, exhibit.sha256());
  }

  /** Whether files are taken: while the case is open, and no image of a child is suspected. */
  boolean isOpen(StaffConcern concern) {
    return concern.closedAt() == null
        && concern.joinedTo() == null
        && !suspicion.isClosed(concern.caseKey())
        && !suspicion.isClosed(concern.id());
  }

  /**
   * Takes the answer to the question whether a file could show an indecent image of a child.
   *
   * @return the permit to send one; empty for any answer but a no: then none is taken, and what the
   *     person has sent and no case took is sealed
   * @throws MediaRefused where one is suspected in the case already
   */
  Optional<String> answered(StaffConcern concern, String answer, String person) {
    boolean no = answer.equals("no");
    whole.run(
        () ->
            trail.record(
                TrailEvent.of(
                        Chain.ofCase(concern.caseKey()), Kind.REGISTER_CHANGED, By.person(person))
                    .inSchool(concern.school())
                    .at("evidence", no ? "A file may be sent" : "A file is not taken")
                    .citing("NAT:23")));
    if (no) {
      return Optional.of(permits.issue(concern.school(), person, concern.id()));
    }
    suspicion.inUploads(concern.school(), concern.id(), person);
    return Optional.empty();
  }

  /** How it was seen and saved; the file itself comes beside it. */
  record About(Instant seen, Instant saved, String address, String note) {}

  /**
   * Keeps the file and makes it an exhibit of the case, or nothing.
   *
   * @throws MediaRefused with what to change
   */
  void add(StaffConcern concern, MultipartFile file, String permit, About about, String person) {
    whole.run(
        () -> {
          MediaFile kept = intake.keep(file, permit, concern.school(), person);
          exhibits.add(
              concern.caseKey(),
              concern.id(),
              concern.school(),
              person,
              List.of(
                  new NewExhibit(
                      kept.id(), about.seen(), about.saved(), about.address(), about.note())));
        });
  }
}
