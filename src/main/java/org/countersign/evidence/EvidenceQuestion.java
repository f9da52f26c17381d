package org.countersign.evidence;

import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The question that comes before every file of evidence, for forms: could anything show an indecent
 * image of a child? "No" issues the permit to upload. Whatever else is said seals at once.
 */
@RestController
class EvidenceQuestion {

  private static final String ADVICE =
      "Do not view it again; do not copy, forward, save or delete it. Tell the designated"
          + " safeguarding lead now. What you have uploaded is sealed: nobody can open it any more.";

  private final UploadPermits permits;
  private final ImageSuspicion suspicion;
  private final MediaAccess access;
  private final CurrentPerson people;

  EvidenceQuestion(
      UploadPermits permits, ImageSuspicion suspicion, MediaAccess access, CurrentPerson people) {
    this.permits = permits;
    this.suspicion = suspicion;
    this.access = access;
    this.people = people;
  }

  /** To be sent with each file, as that header. */
  record Permit(String header, String value) {}

  /**
   * @param about what the files belong to, as the procedure names it
   * @param indecentImage {@code no}; anything else is not a no
   */
  @PostMapping("/media/permits")
  ResponseEntity<Object> answer(
      @RequestParam String school,
      @RequestParam String about,
      @RequestParam(defaultValue = "") String indecentImage) {
    Actor person = people.now();
    if (!person.schools().contains(school)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!indecentImage.equals("no")) {
      suspicion.inUploads(school, about, person.userId());
      return refused(HttpStatus.CONFLICT, ADVICE);
    }
    try {
      return ResponseEntity.status(HttpStatus.CREATED)
          .body(new Permit(MediaUpload.PERMIT, permits.issue(school, person.userId(), about)));
    } catch (MediaRefused refusal) {
      return refused(HttpStatus.FORBIDDEN, refusal.getMessage());
    }
  }

  /** Whoever may open a file may say that one could be there: then nobody opens it any more. */
  @PostMapping("/media/{id:[0-9a-f]{32}}/suspect")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void suspect(@PathVariable String id) {
    Actor person = people.now();
    MediaFile file =
        access
            .find(id, false, person)
            .filter(found -> found.state() != MediaFile.State.DELETED)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    suspicion.inFile(file, person.userId());
  }

  private static ResponseEntity<Object> refused(HttpStatus status, String words) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
    problem.setTitle("No file is taken");
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
