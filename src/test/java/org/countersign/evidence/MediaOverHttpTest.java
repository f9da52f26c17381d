package org.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.countersign.DemoTest;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploading and opening as a form in Tasklist does it, by people who signed in there. */
@DemoTest
class MediaOverHttpTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADDRESS = "/media";

  @LocalServerPort private int port;
  @Autowired private Media media;
  @Autowired private MediaSettings limits;
  @Autowired private JdbcClient database;

  private Visitor staff;

  @BeforeEach
  void signIn() {
    staff = atTasklist("staff.obs");
  }

  @AfterEach
  void leaveNothing() {
    Uploads.forget(database);
  }

  private Visitor atTasklist(String user) {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.signInToTasklist(user, "demo").statusCode()).isEqualTo(200);
    return visitor;
  }

  private static JsonNode read(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  private String token(Visitor person) throws IOException {
    JsonNode token = read(person.data(ADDRESS)).path("token");
    assertThat(token.path("header").asText()).isEqualTo("X-CSRF-TOKEN");
    return token.path("value").asText();
  }

  private HttpRequest.Builder request(Visitor person, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return person.cookie("JSESSIONID") == null
        ? request
        : request.header("Cookie", "JSESSIONID=" + person.cookie("JSESSIONID"));
  }

  private HttpResponse<String> upload(Visitor person, Map<String, String> headers, byte[] body)
      throws Exception {
    HttpRequest.Builder request =
        request(person, ADDRESS)
            .header("Content-Type", "multipart/form-data; boundary=xxx")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    headers.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> upload(Visitor person, String name, byte[] content)
      throws Exception {
    return upload(person, Map.of("X-CSRF-TOKEN", token(person)), form(name, content, Map.of()));
  }

  private static byte[] form(String name, byte[] content, Map<String, String> fields) {
    StringBuilder before = new StringBuilder();
    fields.forEach(
        (field, value) ->
            before.append(
                "--xxx\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field, value)));
    before.append(
        "--xxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            .formatted(name));
    before.append("Content-Type: text/html\r\n\r\n");
    return Samples.join(
        before.toString().getBytes(StandardCharsets.UTF_8),
        content,
        Samples.ascii("\r\n--xxx--\r\n"));
  }

  private String uploaded(Visitor person, byte[] content) throws Exception {
    HttpResponse<String> response = upload(person, "photo.jpg", content);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return read(response).path("id").asText();
  }

  private HttpResponse<byte[]> get(Visitor person, String path) throws Exception {
    return HTTP.send(request(person, path).GET().build(), BodyHandlers.ofByteArray());
  }

  private int openings(String id, String part, String person) {
    return database
        .sql("select count(*) from media_opening where file_id = ? and part = ? and opened_by = ?")
        .params(id, part, person)
        .query(Integer.class)
        .single();
  }

  @Test
  void aFormInTasklistLearnsWhatIsAcceptedAndUploads() throws Exception {
    JsonNode terms = read(staff.data(ADDRESS));
    assertThat(terms.path("schools").toString()).isEqualTo("[\"obs\"]");
    assertThat(terms.path("accepted").toString())
        .contains("{\"type\":\"image/jpeg\",\"largest\":26214400}")
        .contains("{\"type\":\"video/mp4\",\"largest\":209715200}")
        .doesNotContain("pdf");

    HttpResponse<String> response = upload(staff, "Sports day.jpg", Samples.jpeg());

    assertThat(response.statusCode()).isEqualTo(201);
    JsonNode answer = read(response);
    MediaFile file = media.file(answer.path("id").asText()).orElseThrow();
    assertThat(answer.path("name").asText()).isEqualTo("Sports day.jpg");
    assertThat(answer.path("type").asText()).isEqualTo("image/jpeg");
    assertThat(answer.path("size").asInt()).isEqualTo(Samples.jpeg().length);
    assertThat(answer.path("sha256").asText()).isEqualTo(file.sha256());
    assertThat(answer.path("shownWhole").asBoolean()).isTrue();
    assertThat(file.school()).isEqualTo("obs");
    assertThat(file.uploadedBy()).isEqualTo("staff.obs");
  }

  @Test
  void withoutOurTokenAsAHeaderNothingIsTaken() throws Exception {
    String token = token(staff);
    byte[] body = form("a.jpg", Samples.jpeg(), Map.of());
    assertThat(upload(staff, Map.of(), body).statusCode()).isEqualTo(403);
    assertThat(upload(staff, Map.of("X-CSRF-TOKEN", "x" + token), body).statusCode())
        .isEqualTo(403);
    // Neither the web apps' token, nor ours where another site's form could put it.
    assertThat(
            upload(staff, Map.of("X-XSRF-TOKEN", String.valueOf(staff.cookie("XSRF-TOKEN"))), body)
                .statusCode())
        .isEqualTo(403);
    byte[] inTheForm = form("a.jpg", Samples.jpeg(), Map.of("_csrf", token));
    assertThat(upload(staff, Map.of(), inTheForm).statusCode()).isEqualTo(403);
    String another = token(atTasklist("office.obs"));
    assertThat(upload(staff, Map.of("X-CSRF-TOKEN", another), body).statusCode()).isEqualTo(403);

    assertThat(count("media_file")).isZero();
    assertThat(count("media_attempt")).isZero();
    assertThat(upload(staff, Map.of("X-CSRF-TOKEN", token), body).statusCode()).isEqualTo(201);
  }

  @Test
  void aStrangerOrSomebodyWithoutASchoolSendsAndSeesNothing() throws Exception {
    Visitor stranger = new Visitor(port);
    byte[] body = form("a.jpg", Samples.jpeg(), Map.of());
    assertThat(upload(stranger, Map.of(), body).statusCode()).isEqualTo(401);
    assertThat(stranger.data(ADDRESS).statusCode()).isEqualTo(401);
    String id = uploaded(staff, Samples.jpeg());
    assertThat(get(stranger, "/media/" + id).statusCode()).isEqualTo(401);
    assertThat(get(stranger, "/media/" + id + "/preview").statusCode()).isEqualTo(401);

    assertThat(atTasklist("admin").data(ADDRESS).statusCode()).isEqualTo(403);
    assertThat(atTasklist("admin").data("/media/" + id).statusCode()).isEqualTo(403);
  }

  @Test
  void aPreviewIsAPictureAndNothingElse() throws Exception {
    byte[] taken = Samples.withSegment(Samples.jpeg(), 0xE1, Samples.exif(6, "Hobbleford"));
    String id = uploaded(staff, taken);

    HttpResponse<byte[]> preview = get(staff, "/media/" + id + "/preview");

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.headers().allValues("Content-Type")).containsExactly("image/jpeg");
    assertThat(preview.headers().allValues("Content-Disposition"))
        .singleElement()
        .asString()
        .startsWith("inline");
    assertHarmless(preview);
    assertThat(preview.body()).isNotEqualTo(taken);
    assertThat(new String(preview.body(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "Hobbleford");
    assertThat(ImageIO.read(new ByteArrayInputStream(preview.body())).getHeight()).isEqualTo(64);
    assertThat(openings(id, "preview", "staff.obs")).isEqualTo(1);
  }

  @Test
  void theBytesAsTheyCameAreOnlyEverADownload() throws Exception {
    String id = uploaded(staff, Samples.jpeg());

    HttpResponse<byte[]> original = get(staff, "/media/" + id);

    assertThat(original.body()).isEqualTo(Samples.jpeg());
    assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename");
    assertThat(original.headers().allValues("Content-Type")).containsExactly("image/jpeg");
    assertHarmless(original);
    assertThat(openings(id, "original", "staff.obs")).isEqualTo(1);
  }

  private static void assertHarmless(HttpResponse<byte[]> response) {
    assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(response.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("private, no-store");
  }

  @Test
  void namesAreMadeSafeWhateverIsSent() throws Exception {
    for (String name :
        List.of(
            "../../../etc/cron.d/x.jpg",
            "..\\\\..\\\\x.jpg",
            "gpj.\u202Ex.jpg",
            "a\tb.jpg",
            "写".repeat(250) + ".jpg",
            "x".repeat(10_000) + ".jpg",
            "<script>alert(1)</script>.jpg",
            "%0d%0aSet-Cookie: a=b.jpg")) {
      HttpResponse<String> response = upload(staff, name, Samples.jpeg());
      // Tomcat refuses a name of 10,000 characters before we see it.
      if (response.statusCode() == 201) {
        String kept = read(response).path("name").asText();
        assertThat(kept).hasSizeLessThan(110).doesNotContain("/", "\\", "<", "\u202E", "..");
        HttpResponse<byte[]> original = get(staff, "/media/" + read(response).path("id").asText());
        assertThat(original.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
            .startsWith("attachment");
      } else {
        assertThat(name).hasSizeGreaterThan(9_000);
        assertRefused(response, 422, "shorten it");
      }
    }
  }

  @Test
  void whatIsRefusedSaysWhyInWordsAndWithTheRightStatus() throws Exception {
    assertRefused(upload(staff, "a.jpg", Samples.zip()), 415, "JPEG up to 25 MB");
    assertRefused(
        upload(staff, "a.png", Samples.ascii("<svg onload=\"alert(1)\"/>")), 415, "Accepted");
    assertRefused(upload(staff, "a.jpg", new byte[0]), 422, "empty");
    assertRefused(upload(staff, "a.jpg", Arrays.copyOf(Samples.jpeg(), 300)), 422, "damaged");
    byte[] large = new byte[25 * 1024 * 1024 + 1];
    System.arraycopy(Samples.jpeg(), 0, large, 0, Samples.jpeg().length);
    assertRefused(upload(staff, "a.jpg", large), 413, "25 MB");
    String token = token(staff);
    Map<String, String> withToken = Map.of("X-CSRF-TOKEN", token);
    assertRefused(upload(staff, withToken, Samples.ascii("--xxx--\r\n")), 422, "one at a time");
    assertRefused(
        upload(
            staff,
            withToken,
            form("a.jpg", Samples.jpeg(), Map.of("purpose", "a-purpose-of-my-own"))),
        422,
        "purpose");
    assertRefused(
        upload(staff, withToken, form("a.jpg", Samples.jpeg(), Map.of("school", "wmat"))),
        422,
        "schools");
    assertThat(count("media_file")).isZero();
  }

  /** Only the head of the request is sent: whoever waited for its body would never answer. */
  private String answerToTheHeadOf(long length, String... headers) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      String head =
          "POST /media HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
              + "Content-Type: multipart/form-data; boundary=xxx\r\nContent-Length: "
              + length
              + "\r\n"
              + String.join("\r\n", headers)
              + "\r\n\r\n";
      socket.getOutputStream().write(Samples.ascii(head));
      return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
    }
  }

  @Test
  void aRequestThatIsTooLargeOrNobodysIsAnsweredBeforeItIsSent() throws Exception {
    String token = "X-CSRF-TOKEN: " + token(staff);
    String session = "Cookie: JSESSIONID=" + staff.cookie("JSESSIONID");
    long tooLarge = 201L * 1024 * 1024;

    assertThat(answerToTheHeadOf(tooLarge, session, token)).contains(" 413");
    assertThat(answerToTheHeadOf(100_000_000, "X-CSRF-TOKEN: x")).contains(" 401");
    assertThat(answerToTheHeadOf(3_000_000, session)).contains(" 403");
  }

  @Test
  void afterSoManyFilesInAnHourThereIsAPause() throws Exception {
    for (int i = 0; i < limits.uploadsAnHour(); i++) {
      database
          .sql("insert into media_attempt (person, tried_at) values ('staff.obs', ?)")
          .param(Timestamp.from(Clock.systemUTC().instant()))
          .update();
    }

    assertRefused(upload(staff, "a.jpg", Samples.jpeg()), 429, "The next one can go at");
    assertThat(upload(atTasklist("office.obs"), "a.jpg", Samples.jpeg()).statusCode())
        .isEqualTo(201);
  }

  private static void assertRefused(HttpResponse<String> response, int status, String words)
      throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(read(response).path("detail").asText()).contains(words);
  }

  @Test
  void untilItIsAttachedOnlyTheUploaderOpensAFile() throws Exception {
    String id = uploaded(staff, Samples.jpeg());

    for (String other : List.of("headteacher.obs", "dsl.obs", "staff.wmat", "headteacher.wmat")) {
      Visitor person = atTasklist(other);
      for (String path : List.of("", "/preview", "/facts")) {
        assertThat(get(person, "/media/" + id + path).statusCode()).as(other).isEqualTo(404);
      }
    }
    assertThat(count("media_opening")).isZero();
  }

  @Test
  void whenNobodySaysYesAnAttachedFileIsOpenToNobody() throws Exception {
    String id = uploaded(staff, Samples.jpeg());
    media.attach(List.of(id), "obs-NONE-1", "obs", "staff.obs");

    for (String anybody : List.of("staff.obs", "headteacher.obs", "dsl.obs", "staff.wmat")) {
      assertThat(get(atTasklist(anybody), "/media/" + id).statusCode()).isEqualTo(404);
      assertThat(get(atTasklist(anybody), "/media/" + id + "/preview").statusCode()).isEqualTo(404);
    }
    assertThat(count("media_opening")).isZero();
  }

  @Test
  void aSealedOrDeletedFileIsClosedToItsUploaderToo() throws Exception {
    String sealed = uploaded(staff, Samples.jpeg());
    media.seal(sealed, "A reason that is not shown", "dsl.obs");
    String deleted = uploaded(staff, Samples.jpeg());
    media.delete(deleted, "A reason that is not shown", "staff.obs");

    assertThat(get(staff, "/media/" + sealed + "/facts").statusCode()).isEqualTo(403);
    assertThat(staff.data("/media/" + deleted + "/facts").body()).contains("sha256");
    for (String path : List.of("", "/preview")) {
      HttpResponse<byte[]> closed = get(staff, "/media/" + sealed + path);
      assertThat(closed.statusCode()).isEqualTo(403);
      assertThat(new String(closed.body())).contains("sealed").doesNotContain("not shown");
      assertThat(get(staff, "/media/" + deleted + path).statusCode()).isEqualTo(410);
    }
    assertThat(count("media_opening")).isZero();
  }

  @Test
  void whatIsNoIdIsNotThere() throws Exception {
    for (String id :
        List.of("0".repeat(32), "1", "..%2F..%2Fx", "' or 1=1 --".replace(" ", "%20"))) {
      assertThat(get(staff, "/media/" + id).statusCode()).isIn(400, 404);
      assertThat(get(staff, "/media/" + id + "/preview").statusCode()).isIn(400, 404);
    }
  }

  @Test
  void aVideoOfFiftyMegabytesGoesInAndComesOutUnchanged() throws Exception {
    byte[] data = new byte[50_000_000];
    new Random(5).nextBytes(data);
    byte[] video = Samples.mp4(data);
    HttpResponse<String> response = upload(staff, "film.mp4", video);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    JsonNode answer = read(response);
    assertThat(answer.path("caption").asText())
        .isEqualTo("Video, MP4, 50.0 MB, 0:42 min. Not shown here: download it to watch it.");
    assertThat(answer.path("shownWhole").asBoolean()).isFalse();

    HttpResponse<byte[]> original = get(staff, "/media/" + answer.path("id").asText());

    assertThat(original.body()).isEqualTo(video);
    HttpResponse<byte[]> preview = get(staff, "/media/" + answer.path("id").asText() + "/preview");
    assertThat(preview.headers().allValues("Content-Type")).containsExactly("image/png");
  }

  private int count(String table) {
    String all = "select count(*) from " + table;
    return database
        .sql(table.equals("media_file") ? all + Uploads.NO_EXHIBIT : all)
        .query(Integer.class)
        .single();
  }
}
