package org.countersign.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.countersign.access.CurrentPerson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands files out. What a browser shows is the preview, which we made; the bytes as they came are
 * only ever saved to a disk. Each opening is recorded.
 */
@Controller
@RequestMapping("/media/{id:[0-9a-f]{32}}")
class MediaPages {

  /** Even if it were a page, it could do nothing. */
  private static final String NOTHING_ACTIVE = "default-src 'none'; sandbox";

  private final MediaAccess access;
  private final Media media;
  private final MediaTable files;
  private final Chunks chunks;
  private final MediaTrail trail;
  private final CurrentPerson people;

  MediaPages(
      MediaAccess access,
      Media media,
      MediaTable files,
      Chunks chunks,
      MediaTrail trail,
      CurrentPerson people) {
    this.access = access;
    this.media = media;
    this.files = files;
    this.chunks = chunks;
    this.trail = trail;
    this.people = people;
  }

  /** The person may know of it, but nobody may open it. */
  private static class Closed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    Closed(HttpStatus status, String message) {
      super(message);
      this.status = status;
    }
  }

  @GetMapping("/facts")
  @ResponseBody
  MediaAnswer facts(@PathVariable String id) {
    MediaFile file = found(id, false);
    if (file.state() == MediaFile.State.SEALED) {
      throw sealed();
    }
    return MediaAnswer.of(file);
  }

  @GetMapping("/preview")
  void preview(@PathVariable String id, HttpServletResponse response) throws IOException {
    MediaFile file = open(id, Chunks.Part.PREVIEW);
    String type = file.kind().isImage() ? Preview.typeOf(file.kind()) : Kind.PNG.type();
    headers(response, type, ContentDisposition.inline().filename("preview").build());
    chunks.read(id, Chunks.Part.PREVIEW, response.getOutputStream());
  }

  @GetMapping
  void original(@PathVariable String id, HttpServletResponse response) throws IOException {
    MediaFile file = open(id, Chunks.Part.ORIGINAL);
    headers(response, file.kind().type(), file.name());
    response.setContentLengthLong(file.size());
    long written = chunks.read(id, Chunks.Part.ORIGINAL, response.getOutputStream());
    if (written != file.size()) {
      throw new IOException("The file " + id + " was deleted while it was sent");
    }
  }

  /** Whoever uploaded it takes it back, as long as no case took it. */
  @PostMapping("/take-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable String id) {
    MediaFile file = found(id, true);
    String person = people.now().userId();
    if (file.attachedTo().isPresent()
        || !media.deleteUnattached(id, "Taken back by whoever uploaded it", person)) {
      throw new Closed(
          HttpStatus.CONFLICT, "This file belongs to a case, is sealed or is deleted already.");
    }
  }

  private MediaFile open(String id, Chunks.Part part) {
    MediaFile file = found(id, part == Chunks.Part.ORIGINAL);
    switch (file.state()) {
      case SEALED -> throw sealed();
      case DELETED -> throw new Closed(HttpStatus.GONE, "This file was deleted.");
      case KEPT -> {
        trail.opened(file, part, people.now().userId());
        files.opened(id, part, people.now().userId());
      }
    }
    return file;
  }

  private static Closed sealed() {
    return new Closed(
        HttpStatus.FORBIDDEN,
        "This file is sealed: nobody may open it. Ask the designated safeguarding lead.");
  }

  private MediaFile found(String id, boolean original) {
    return access
        .find(id, original, people.now())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Of a download: saved to a disk, and nothing active where a browser shows it all the same. */
  static void headers(HttpServletResponse response, String type, String name) {
    headers(
        response,
        type,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
  }

  private static void headers(
      HttpServletResponse response, String type, ContentDisposition disposition) {
    response.setContentType(type);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", NOTHING_ACTIVE);
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
  }

  @ExceptionHandler
  @ResponseBody
  ResponseEntity<ProblemDetail> closed(Closed closed) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(closed.status, closed.getMessage());
    problem.setTitle("This file cannot be opened");
    return ResponseEntity.status(closed.status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
