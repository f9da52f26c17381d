package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.takedown.TakeDownScene.gone;
import static org.countersign.takedown.TakeDownScene.keep;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.countersign.CaseDesk;
import org.countersign.access.Cases;
import org.countersign.consent.Child;
import org.countersign.evidence.Media;
import org.countersign.evidence.Uploads;
import org.countersign.post.Post;
import org.countersign.post.PostsOut;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not happen in a take-down, and what whoever does it is told. */
@TakeDownTest
class TakeDownRulesTest {

  @LocalServerPort private int port;
  @Autowired private CaseDesk desk;
  @Autowired private TakeDownScene scene;
  @Autowired private TakeDowns takeDowns;
  @Autowired private PostsOut out;
  @Autowired private Uploads uploads;
  @Autowired private Media media;
  @Autowired private JdbcClient jdbc;
  @Autowired private RepositoryService repository;
  @Autowired private Cases cases;
  @Autowired private TaskService tasks;

  @AfterEach
  void putBack() {
    scene.end();
    jdbc.sql("update roll_person set left_on = null where username like '%.obs'").update();
  }

  private void refused(
      String key, String step, String person, Map<String, Object> fields, String says) {
    assertThatThrownBy(() -> desk.complete(key, step, person, fields))
        .as(says)
        .hasMessageContaining(says);
    assertThat(desk.open(key)).as("nothing half saved").containsExactly(step);
  }

  @Test
  @DisplayName("OIEA 4.6b: the family asked for removal, so nothing is kept")
  void removalAskedFor() {
    Post post = out.portrait("facebook-oiea", "oiea-p001");
    String key =
        scene
            .ask(scene.cause("oiea"), Reason.WITHDRAWN, Child.pupil("oiea-p001"), true, post)
            .get(0);
    refused(key, "takeDownPost", "staff.oiea", keep(), "This post cannot be kept");
    Visitor owner = new Visitor(port);
    owner.signIn("staff.oiea", "demo");
    assertThat(owner.data("/take-downs/" + scene.of(key).id()).body())
        .as("what is not accepted is not offered")
        .contains("\"mayKeep\":false");
  }

  @Test
  @DisplayName("decision 101: a child's take-down is read by whoever has its task, while they have")
  void readByTask() {
    String key = scene.withdrawn(scene.cause("obs"), "obs-p001", out.portrait("x-obs", "obs-p001"));
    String address = "/take-downs/" + scene.of(key).id();
    Visitor owner = new Visitor(port);
    owner.signIn("staff.obs", "demo");
    Visitor teacher = new Visitor(port);
    teacher.signIn("class-teacher.obs", "demo");
    assertThat(owner.data(address).body()).contains("\"mayKeep\":true");
    assertThat(teacher.data(address).statusCode()).isIn(403, 404);

    tasks.addCandidateUser(desk.task(key, "takeDownPost").getId(), "class-teacher.obs");
    assertThat(teacher.data(address).statusCode()).as("as a deputy has it").isEqualTo(200);

    desk.complete(key, "takeDownPost", "class-teacher.obs", gone("removed"));
    assertThat(teacher.data(address).statusCode()).isIn(403, 404);
    assertThat(owner.data(address).statusCode()).isIn(403, 404);
  }

  @Test
  @DisplayName("P1, P5: what went out against consent or shows who may never be shown is not kept")
  void neverKept() {
    for (Reason reason : List.of(Reason.WITHOUT_CONSENT, Reason.NEVER_PUBLISH)) {
      Post post = out.group("x-obs", "obs-p001", "obs-p002");
      String key =
          scene.ask(scene.cause("obs"), reason, Child.pupil("obs-p001"), false, post).get(0);
      refused(key, "takeDownPost", "staff.obs", keep(), "This post cannot be kept");
      refused(key, "takeDownPost", "staff.obs", gone("replaced"), "Only the picture of a group");
    }
  }

  @Test
  @DisplayName("issue 7, group pictures: a portrait cannot be replaced; the new picture is hashed")
  void replaced() {
    String alone =
        scene.withdrawn(scene.cause("obs"), "obs-p001", out.portrait("x-obs", "obs-p001"));
    refused(alone, "takeDownPost", "staff.obs", gone("replaced"), "Only the picture of a group");
    String named =
        scene.withdrawn(scene.cause("obs"), "obs-p001", out.named("x-obs", "obs-p001", "obs-p002"));
    refused(named, "takeDownPost", "staff.obs", gone("replaced"), "the post names nobody");

    String group =
        scene.withdrawn(scene.cause("obs"), "obs-p001", out.group("x-obs", "obs-p001", "obs-p002"));
    String others = uploads.picture("obs", "comms-lead.obs");
    refused(
        group,
        "takeDownPost",
        "staff.obs",
        gone("replaced", "media", others),
        "no picture that you");
    String picture = uploads.picture("obs", "staff.obs");
    desk.complete(group, "takeDownPost", "staff.obs", gone("replaced", "media", picture));
    assertThat(scene.of(group).decision().pictureHash()).isEqualTo(media.hashOf(List.of(picture)));
    assertThat(media.file(picture).orElseThrow().attachedTo()).contains(group);
  }

  @Test
  @DisplayName("issue 7: how it was checked and each place of copies is answered, or it is refused")
  void answers() {
    String key = scene.withdrawn(scene.cause("obs"), "obs-p001", out.portrait("x-obs", "obs-p001"));
    refused(
        key, "takeDownPost", "staff.obs", gone("removed", "howChecked", " "), "How you checked");
    refused(
        key, "takeDownPost", "staff.obs", gone("removed", "place-website", ""), "School website");
    refused(
        key,
        "takeDownPost",
        "staff.obs",
        gone("removed", "place-shares", "left"),
        "Why a copy stays");
    refused(key, "takeDownPost", "staff.obs", gone("removed", "fake", "x"), "no field");
    refused(key, "takeDownPost", "staff.obs", gone("kept"), "not offered");
  }

  @Test
  @DisplayName("reading 4: nobody accepts what they asked to keep, and no officer decides it")
  void whoAccepts() {
    jdbc.sql(
            "update roll_person set left_on = '2026-11-20' where username in ('comms-lead.obs',"
                + " 'staff.obs', 'account-administrator.obs', 'headteacher.obs')")
        .update();
    String key = scene.withdrawn(scene.cause("obs"), "obs-p001", out.portrait("x-obs", "obs-p001"));
    assertThat(desk.offered(key, "takeDownPost"))
        .as("nobody runs the account, administers accounts, leads communications or the school")
        .containsExactly("data-lead");

    desk.complete(key, "takeDownPost", "data-lead.obs", keep());

    Map<String, Object> yes = Map.of("decision", "accept", "reason", "Because.");
    for (String person : List.of("data-lead.obs", "dpo.obs", "slt.obs")) {
      assertThatThrownBy(() -> desk.complete(key, "acceptKeeping", person, yes))
          .as(person)
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(scene.of(key).isDecided()).isFalse();
  }

  @Test
  @DisplayName("PROCEDURES: a decision that keeps a post has its reason, an acceptance too")
  void reasons() {
    String key = scene.withdrawn(scene.cause("obs"), "obs-p001", out.portrait("x-obs", "obs-p001"));
    refused(
        key,
        "takeDownPost",
        "staff.obs",
        Map.of("decision", "keep", "basis", "consent", "reason", "x"),
        "not offered");
    desk.complete(key, "takeDownPost", "staff.obs", keep());
    refused(key, "acceptKeeping", "data-lead.obs", Map.of("decision", "accept"), "Reason");
  }

  @Test
  @DisplayName(
      "issue 7: the case that asked is told when its last take-down is decided, not before")
  void causeIsTold() {
    repository.createDeployment().addClasspathResource("probe/take-down-cause.bpmn").deploy();
    String cause = cases.open("take-down-cause", "obs", Map.of());
    List<String> keys =
        scene.ask(
            cause,
            Reason.LAPSED,
            Child.pupil("obs-p001"),
            false,
            out.portrait("x-obs", "obs-p001"),
            out.portrait("x-obs", "obs-p001"));

    scene.removes(keys.get(0), "staff.obs");
    assertThat(desk.isOver(cause)).isFalse();
    desk.complete(keys.get(1), "takeDownPost", "staff.obs", keep());
    assertThat(desk.isOver(cause)).isFalse();
    scene.decides(keys.get(1), "acceptKeeping", "data-lead.obs", "accept");
    assertThat(desk.isOver(cause)).isTrue();
  }

  @Test
  @DisplayName("what the forms show: the child's name, to people of the school alone, on record")
  void facts() {
    Post post = out.blurred("x-obs", "obs-p001");
    String key = scene.withdrawn(scene.cause("obs"), "obs-p001", post);
    String address = "/take-downs/" + scene.of(key).id();
    Visitor owner = new Visitor(port);
    owner.signIn("staff.obs", "demo");

    String facts = owner.data(address).body();

    assertThat(facts)
        .contains(
            post.posting().link(),
            "\"blurred\":true",
            "\"mayReplace\":true",
            "consent was withdrawn");
    Visitor other = new Visitor(port);
    other.signIn("staff.bpet", "demo");
    assertThat(other.data(address).statusCode()).isIn(403, 404);
    assertThat(
            jdbc.sql(
                    "select count(*) from trail_event where kind = 'record-read' and chain = ?"
                        + " and actor = 'staff.obs'")
                .param("case/" + key)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
