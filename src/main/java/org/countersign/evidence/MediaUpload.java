package org.countersign.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.FileSystemUtils;

/**
 * {@code POST /media} takes one file as {@code multipart/form-data}: the part {@code file}, and
 * {@code purpose} and {@code school} where they are not plain. Evidence needs besides, as the
 * header {@value #PERMIT}, what {@link UploadPermits} issued for the answer "no". {@code GET
 * /media} tells a form the token to send, as a header, and what is accepted. A servlet of its own,
 * so that its limits on size are its own, and nothing is read before it is known who sends it.
 */
class MediaUpload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String PERMIT = "X-Upload-Permit";

  private final transient MediaIntake intake;
  private final transient UploadPermits permits;
  private final transient UploadAllowance allowance;
  private final transient CurrentPerson people;
  private final transient MediaSettings limits;
  private final transient ObjectMapper json;

  MediaUpload(
      MediaIntake intake,
      UploadPermits permits,
      UploadAllowance allowance,
      CurrentPerson people,
      MediaSettings limits,
      ObjectMapper json) {
    this.intake = intake;
    this.permits = permits;
    this.allowance = allowance;
    this.people = people;
    this.limits = limits;
    this.json = json;
  }

  /** What a form needs to upload. */
  record Terms(Token token, List<String> schools, List<Accepted> accepted) {}

  /** Sent back as that header. */
  record Token(String header, String value) {}

  /** A kind of file, and how many bytes it may have. */
  record Accepted(String type, long largest) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    List<Accepted> accepted =
        Arrays.stream(Kind.values())
            .filter(Purpose.POST_MEDIA.accepted()::contains)
            .map(kind -> new Accepted(kind.type(), limits.largest(kind).toBytes()))
            .toList();
    answer(
        response,
        HttpStatus.OK,
        new Terms(
            new Token(token.getHeaderName(), token.getToken()),
            people.now().schools().stream().sorted().toList(),
            accepted));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      answer(response, HttpStatus.CREATED, MediaAnswer.of(kept(request, people.now())));
    } catch (MediaRefused refusal) {
      HttpStatus status =
          switch (refusal.reason()) {
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case NOT_ACCEPTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNUSABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
          };
      ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
      problem.setTitle("The file was not taken");
      answer(response, status, problem);
    }
  }

  private MediaFile kept(HttpServletRequest request, Actor person)
      throws IOException, ServletException {
    allowance.take(person.userId());
    Part file = file(request);
    Purpose purpose = purpose(request.getParameter("purpose"));
    String school = school(request.getParameter("school"), person);
    String about =
        purpose == Purpose.EVIDENCE
            ? permits.forFile(request.getHeader(PERMIT), school, person.userId())
            : null;
    Path folder = Files.createTempDirectory("media");
    try {
      Path copy = folder.resolve("upload");
      file.write(copy.toString());
      return intake.keep(
          copy, file.getSubmittedFileName(), purpose, about, school, person.userId());
    } finally {
      FileSystemUtils.deleteRecursively(folder);
      file.delete();
    }
  }

  private Part file(HttpServletRequest request) throws IOException, ServletException {
    String type = request.getContentType();
    if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      throw MediaRefused.unusable("Send the file as a form does, as multipart/form-data.");
    }
    List<Part> files;
    try {
      files = request.getParts().stream().filter(part -> part.getName().equals("file")).toList();
    } catch (IllegalStateException overALimit) {
      throw overALimit(overALimit);
    }
    if (files.size() != 1) {
      throw MediaRefused.unusable("Choose a file, and send one at a time.");
    }
    return files.get(0);
  }

  /** Tomcat's limits are on the file, on its name and on the number of fields. */
  private MediaRefused overALimit(IllegalStateException e) {
    return e.getCause() instanceof FileSizeLimitExceededException
            || e.getCause() instanceof SizeLimitExceededException whole
                && whole.getPermittedSize() >= limits.largestVideo().toBytes()
        ? new MediaRefused(
            MediaRefused.Reason.TOO_LARGE,
            "The file is too large. At most %d MB are accepted: make it smaller or shorter."
                .formatted(limits.largestVideo().toMegabytes()))
        : MediaRefused.unusable(
            "The file could not be read. If it has a very long name, shorten it and send it again.");
  }

  private static Purpose purpose(String id) {
    return id == null
        ? Purpose.POST_MEDIA
        : Purpose.byId(id)
            .orElseThrow(() -> MediaRefused.unusable("Files for that purpose are not taken here."));
  }

  private static String school(String id, Actor person) {
    if (id == null && person.schools().size() == 1) {
      return person.schools().iterator().next();
    }
    return Optional.ofNullable(id)
        .filter(person.schools()::contains)
        .orElseThrow(() -> MediaRefused.unusable("Say which of your schools the file is for."));
  }

  private void answer(HttpServletResponse response, HttpStatus status, Object body)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(
        (body instanceof ProblemDetail
                ? MediaType.APPLICATION_PROBLEM_JSON
                : MediaType.APPLICATION_JSON)
            .toString());
    json.writeValue(response.getOutputStream(), body);
  }
}
