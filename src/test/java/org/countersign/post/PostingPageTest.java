package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stopping all posting over HTTP, and letting it go on. */
@PostTest
class PostingPageTest {

  private static final String REASON = "A pupil is missing.";

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private StopPosting posting;
  @Autowired private PostingStops stops;

  @AfterEach
  void goOn() {
    for (String school : List.of("oiea", "obs")) {
      if (stops.current(school).isPresent()) {
        posting.resume(school, "The test is over.", "slt." + school);
      }
    }
  }

  private Visitor as(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  private static HttpResponse<String> decide(
      Visitor person, String what, String school, String reason) {
    return person.submit(
        "/posting", "/posting/" + what, Map.of("school", school, "reason", reason));
  }

  private static String leadsTo(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
    return response.headers().firstValue("Location").orElseThrow();
  }

  @Test
  @DisplayName("ours: a head stops all posting with a reason, and each post held up is listed")
  void stopAndResume() {
    String key = desk.ask("staff.oiea", desk.words("facebook-oiea"));
    Visitor head = as("headteacher.oiea");
    assertThat(head.page("/posting").body()).contains("posts as usual");

    assertThat(leadsTo(decide(head, "stop", "oiea", REASON))).endsWith("?school=oiea&stopped");
    desk.work(key);

    assertThat(stops.current("oiea").orElseThrow().reason()).isEqualTo(REASON);
    assertThat(stops.current("oiea").orElseThrow().stoppedBy()).isEqualTo("headteacher.oiea");
    assertThat(as("slt.oiea").page("/posting").body())
        .contains("Posting is stopped", REASON, "20 November 2026, 09:00", "/posts/" + key)
        .contains("<strong>waits</strong>");
    assertThat(as("staff.oiea").data("/posts/form").body()).contains(REASON);
    assertThat(state("headteacher.oiea")).isEqualTo("{\"mayDecide\":true,\"stopped\":true}");
    assertThat(state("staff.oiea")).isEqualTo("{\"mayDecide\":false,\"stopped\":false}");

    assertThat(leadsTo(decide(head, "resume", "oiea", "She is found."))).endsWith("&resumed");
    desk.work(key);

    assertThat(stops.current("oiea")).isEmpty();
    assertThat(head.page("/posting").body())
        .contains("posts as usual", "She is found.", "went on 20 November 2026, 09:00");
    assertThat(as("auditor.oiea").page("/posts/" + key).body())
        .contains("All posting was stopped", "until 20 November 2026, 09:00", REASON);
    assertThat(state("headteacher.oiea")).isEqualTo("{\"mayDecide\":true,\"stopped\":false}");
  }

  private String state(String person) {
    return as(person).data("/posting/state").body();
  }

  @Test
  void withoutAReasonNothingIsChangedAndThePageSaysSo() {
    Visitor head = as("headteacher.oiea");

    for (String bad : List.of("", "   ", "x".repeat(1_001), "\u202Eturned")) {
      HttpResponse<String> answer = decide(head, "stop", "oiea", bad);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Nothing was changed.", "Reason");
    }
    assertThat(stops.current("oiea")).isEmpty();
    assertThat(leadsTo(decide(head, "stop", "oiea", "x".repeat(1_000)))).endsWith("stopped");
  }

  @Test
  void hostileReasonsAreShownAndNeverRun() {
    Visitor head = as("headteacher.oiea");
    decide(head, "stop", "oiea", "<script>alert(1)</script>");

    assertThat(head.page("/posting").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void whoeverIsSecondIsToldThatAColleagueWasFaster() throws Exception {
    List<Visitor> both = List.of(as("headteacher.obs"), as("slt.obs"));

    assertThat(atOnce(both, "stop"))
        .satisfiesExactlyInAnyOrder(
            to -> assertThat(to).endsWith("&stopped"), to -> assertThat(to).endsWith("&unchanged"));
    assertThat(stops.all("obs").stream().filter(stop -> !stop.isOver())).hasSize(1);
    assertThat(both.get(0).page("/posting?school=obs&unchanged").body())
        .contains("A colleague was faster", "You changed nothing");

    assertThat(atOnce(both, "resume"))
        .satisfiesExactlyInAnyOrder(
            to -> assertThat(to).endsWith("&resumed"), to -> assertThat(to).endsWith("&unchanged"));
    assertThat(stops.current("obs")).isEmpty();
  }

  private static List<String> atOnce(List<Visitor> people, String what) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(people.size());
    try {
      List<Callable<String>> work = new ArrayList<>();
      people.forEach(one -> work.add(() -> leadsTo(decide(one, what, "obs", REASON))));
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void nobodyStopsAnotherSchoolOrWithoutTheRoleOrTheToken() {
    Visitor head = as("headteacher.oiea");
    assertThat(decide(head, "stop", "obs", REASON).statusCode()).isEqualTo(404);
    assertThat(head.page("/posting?school=obs").statusCode()).isEqualTo(404);
    assertThat(
            head.postForm("/posting/stop", Map.of("school", "oiea", "reason", REASON)).statusCode())
        .isEqualTo(403);
    Visitor staff = as("staff.oiea");
    assertThat(
            staff
                .submit("/password", "/posting/stop", Map.of("school", "oiea", "reason", REASON))
                .statusCode())
        .isEqualTo(403);

    assertThat(stops.current("obs")).isEmpty();
    assertThat(stops.current("oiea")).isEmpty();
  }
}
