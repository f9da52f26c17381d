package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.ui.ExtendedModelMap;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "countersign.schools[0].id=elm",
      "countersign.schools[0].name=Elm Example School",
      "countersign.schools[0].policy=obs",
      "countersign.schools[0].org-sourced-id=E",
      "countersign.schools[1].id=oak",
      "countersign.schools[1].name=Oak Example School",
      "countersign.schools[1].policy=bpet",
      "countersign.schools[1].org-sourced-id=O",
      "countersign.behind-tls=false",
      "camunda.bpm.job-execution.enabled=false"
    })
@Import({MovableClock.Installed.class, RollFixture.class, ImportPageTest.SignIn.class})
class ImportPageTest {

  @TempDir private Path folder;
  @LocalServerPort private int port;
  @Autowired private RollFixture fixture;
  @Autowired private Roll roll;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeEach
  void reset() {
    fixture.reset();
    fixture.applied(Export.small());
  }

  @Test
  void anAdministratorImportsEverySchoolAndReadsTheReport() throws Exception {
    assertThat(get("admin", "/roll/import").body())
        .contains("Elm Example School", "Oak Example School");

    String run =
        upload(
            "admin",
            Export.small()
                .change("users.csv", "Peony", "Petunia")
                .change("users.csv", "p2,,,true,E", "p2,,,true,X"),
            false);

    String page = finished("admin", run);
    assertThat(page)
        .contains("<dt>Changed</dt><dd>1</dd>", "<dt>Rejected rows</dt><dd>1</dd>")
        .contains("orgSourcedIds: orgs.csv has no school X")
        .doesNotContain("Petunia");
    assertThat(roll.pupil("elm", "p1").orElseThrow().givenName()).isEqualTo("Petunia");
    assertThat(get("admin", "/roll/import").body()).contains(run);

    HttpResponse<String> report = get("admin", run + "/report.csv");
    assertThat(report.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(report.body())
        .isEqualTo(
            "what,file,line,school,sourcedId,reason\r\n"
                + "rejected,users.csv,3,,p2,orgSourcedIds: orgs.csv has no school X\r\n"
                + "changed,users.csv,2,elm,p1,given name\r\n");
  }

  @Test
  void aReportDoesNotRunAsAFormula() throws Exception {
    String run =
        upload(
            "admin",
            Export.small()
                .withRow("users.csv", "=1+1,,,maybe,E,student,,,New,Testfield,,,,,,,,")
                .withRow("users.csv", "@x,,,maybe,E,student,,,New,Testfield,,,,,,,,"),
            false);
    finished("admin", run);
    assertThat(get("admin", run + "/report.csv").body())
        .contains(",'=1+1,")
        .contains(",'@x,")
        .doesNotContain(",=1+1");
  }

  @Test
  void theOfficeImportsItsOwnSchoolOnly() throws Exception {
    assertThat(get("office", "/roll/import").body())
        .contains("Elm Example School")
        .doesNotContain("Oak Example School");

    Export export = Export.small().without("roles.csv").change("users.csv", "Peony", "Petunia");
    assertThat(finished("office", upload("office", export, false)))
        .contains("<dt>Changed</dt><dd>1</dd>");

    String other =
        upload("office", export.withRow("orgs.csv", "O,,,Oak Example School,school,,T"), false);
    assertThat(finished("office", other)).contains("Refused: nothing was changed", "covers oak");

    String withRoles = upload("office", Export.small(), false);
    assertThat(finished("office", withRoles)).contains("roles.csv: who holds which role");
  }

  @Test
  void theOfficeOfOneSchoolDoesNotSeeTheRunsOfAnother() throws Exception {
    String run =
        upload(
            "admin",
            Export.small()
                .change("orgs.csv", "E,,,Elm", "O,,,Oak")
                .with(
                    "users.csv",
                    Export.small()
                        .text("users.csv")
                        .replaceAll("true,E,", "true,O,")
                        .replaceAll(
                            "(head|teach.one|office|teach.two@elm.example.org|helper),,", "$1o,,")
                        .replaceAll("\ns", "\nos")
                        .replaceAll("\np", "\nop"))
                .only("classes.csv", "k1,,,Form,,co1,7A,homeroom,,O,Y,,,")
                .only("enrollments.csv", "e1,,,k1,O,op1,student,,,")
                .only("demographics.csv", "op1,,,2015-03-01,")
                .without("roles.csv"),
            false);
    assertThat(finished("admin", run)).contains(": applied – Countersign</title>");
    assertThat(get("office", run).statusCode()).isEqualTo(404);
    assertThat(get("office", run + "/report.csv").statusCode()).isEqualTo(404);
    assertThat(get("office", "/roll/import").body()).doesNotContain("href=\"" + run + "\"");
  }

  @Test
  void nobodyElseMayImportAndNothingIsSentWithoutTheFormsToken() throws Exception {
    assertThat(get("head", "/roll/import").statusCode()).isEqualTo(403);
    assertThat(get("teach.one", "/roll/import/1").statusCode()).isEqualTo(403);
    assertThat(get(null, "/roll/import").statusCode()).isEqualTo(401);
    byte[] body = multipart("x", "", Export.small().zip(folder.resolve("x.zip")), false);
    assertThat(post("admin", body).statusCode()).isEqualTo(403);
  }

  @Test
  void leaversAreAcceptedByTickingTheBox() throws Exception {
    Export partial =
        Export.small()
            .withoutRow("users.csv", "p4,")
            .withoutRow("users.csv", "p5,")
            .withoutRow("enrollments.csv", "e4,")
            .withoutRow("enrollments.csv", "e5,");
    assertThat(finished("admin", upload("admin", partial, false)))
        .contains("2 of the 5 pupils of Elm Example School would leave");
    assertThat(finished("admin", upload("admin", partial, true)))
        .contains("<dt>Left</dt><dd>2</dd>");
  }

  @Test
  void aSecondImportSaysThatNothingChangedAndNoFileIsAskedForAgain() throws Exception {
    assertThat(finished("admin", upload("admin", Export.small(), false)))
        .contains("Nothing changed: the roll is as the export says");
    Path empty = Files.createFile(folder.resolve("empty.zip"));
    byte[] body = multipart("x", token("admin"), empty, false);
    assertThat(post("admin", body).body())
        .contains("There is a problem", "Choose the zip file that your system exported.");
  }

  @Test
  void noUploadedFileStaysBehind(@Autowired Schools schools, @Autowired People people)
      throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path leftover = Files.createTempFile("countersign-roll", ".zip");
    Files.setLastModifiedTime(leftover, FileTime.from(Instant.now().minusSeconds(7_200)));
    RollImports broken = mock(RollImports.class);
    when(broken.start(any(), any(), any())).thenThrow(new IllegalStateException("no database"));
    ImportPage page = new ImportPage(schools, people, null, broken, Clock.systemUTC());

    page.deleteLeftovers();
    assertThatThrownBy(() -> page.upload(ADMIN, upload(), false, new ExtendedModelMap()))
        .hasMessage("no database");

    try (var files = Files.newDirectoryStream(temporary, "*roll*.zip")) {
      assertThat(files).isEmpty();
    }
    page.stop();
  }

  @Test
  void whatStillWaitsWhenTheProductStopsIsRefused(
      @Autowired Schools schools, @Autowired People people) throws Exception {
    RollImport slow = mock(RollImport.class);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Throwable> second = new CompletableFuture<>();
    when(slow.run(anyLong(), any(), any()))
        .thenAnswer(
            call -> {
              begun.countDown();
              end.await();
              return null;
            })
        .thenAnswer(
            call -> second.complete(catchThrowable(call.<Supplier<RollFiles>>getArgument(1)::get)));
    ImportPage page =
        new ImportPage(schools, people, slow, mock(RollImports.class), Clock.systemUTC());
    page.upload(ADMIN, upload(), false, new ExtendedModelMap());
    page.upload(ADMIN, upload(), false, new ExtendedModelMap());
    begun.await();

    CompletableFuture<Void> stopped =
        CompletableFuture.runAsync(
            () -> {
              try {
                page.stop();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    while (!page.isStopping()) {
      Thread.onSpinWait();
    }
    end.countDown();

    assertThat(second.get(30, TimeUnit.SECONDS))
        .hasMessageContaining("stopped before this import began");
    stopped.get(30, TimeUnit.SECONDS);
  }

  private static final Authentication ADMIN =
      new TestingAuthenticationToken("admin", "", "camunda-admin");

  private MockMultipartFile upload() throws IOException {
    Path zip = Export.small().zip(folder.resolve("direct.zip"));
    return new MockMultipartFile("export", "direct.zip", null, Files.readAllBytes(zip));
  }

  private HttpResponse<String> get(String user, String path)
      throws IOException, InterruptedException {
    return browser.send(request(user, path).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String user, byte[] body)
      throws IOException, InterruptedException {
    return browser.send(
        request(user, "/roll/import")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String user, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return user == null
        ? request
        : request.header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString((user + ":test").getBytes()));
  }

  private String token(String user) throws IOException, InterruptedException {
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
            .matcher(get(user, "/roll/import").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  /** The path of the run's page. */
  private String upload(String user, Export export, boolean acceptLeavers) throws Exception {
    Path zip = export.zip(folder.resolve("roll.zip"));
    HttpResponse<String> response = post(user, multipart("x", token(user), zip, acceptLeavers));
    assertThat(response.statusCode()).isEqualTo(302);
    return URI.create(response.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static byte[] multipart(String boundary, String token, Path zip, boolean acceptLeavers)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String start = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
    body.writeBytes((start + "\"_csrf\"\r\n\r\n" + token + "\r\n").getBytes());
    if (acceptLeavers) {
      body.writeBytes((start + "\"acceptLeavers\"\r\n\r\ntrue\r\n").getBytes());
    }
    body.writeBytes(
        (start + "\"export\"; filename=\"" + zip.getFileName() + "\"\r\n\r\n").getBytes());
    body.writeBytes(Files.readAllBytes(zip));
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  /** The run's page when it asks to be looked at again no more. */
  private String finished(String user, String run) throws Exception {
    Instant end = Instant.now().plusSeconds(30);
    HttpResponse<String> page = get(user, run);
    while (page.headers().firstValue("Refresh").isPresent() && Instant.now().isBefore(end)) {
      page = get(user, run);
    }
    assertThat(page.headers().firstValue("Refresh")).isEmpty();
    return page.body();
  }

  /** Signs people in by name, with their roles as authorities; the password is "test". */
  @TestConfiguration
  static class SignIn {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain rollOnly(HttpSecurity http) throws Exception {
      DaoAuthenticationProvider provider =
          new DaoAuthenticationProvider(
              new InMemoryUserDetailsManager(
                  person("admin", "camunda-admin"),
                  person("office", "office"),
                  person("head", "headteacher"),
                  person("teach.one", "staff")));
      return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/roll/**"))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .authenticationManager(new ProviderManager(provider))
          .httpBasic(Customizer.withDefaults())
          .build();
    }

    private static UserDetails person(String name, String authority) {
      return User.withUsername(name).password("{noop}test").authorities(authority).build();
    }
  }
}
