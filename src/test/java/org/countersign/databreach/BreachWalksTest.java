package org.countersign.databreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.databreach.BreachScene.reported;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.CaseDesk;
import org.countersign.databreach.Breach.Report;
import org.countersign.post.Post;
import org.countersign.post.PostsOut;
import org.countersign.school.Carer;
import org.countersign.school.Roll;
import org.countersign.takedown.TakeDownScene;
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaches from the moment of awareness to the lessons, by every way there is. */
@TakeDownTest
@Tag("walk")
class BreachWalksTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @Autowired private CaseDesk desk;
  @Autowired private BreachScene scene;
  @Autowired private TakeDownScene takeDowns;
  @Autowired private PostsOut out;
  @Autowired private Roll roll;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void putBack() {
    scene.end();
    takeDowns.end();
  }

  @Test
  @DisplayName("NAT:21, P1: posted without consent: contained, reported, families told, lessons")
  void postedWithoutConsent() {
    Post post = out.withoutConsent("x-obs", "obs-p001", "obs-p058");
    List<Carer> unreached = roll.carersOf("obs", "obs-p058");
    jdbc.sql("delete from roll_carer where school = 'obs' and pupil = 'obs-p058'").update();
    String key = scene.of(post);
    Breach breach = scene.breach(key);
    assertThat(breach.awareAt()).as("aware as it was recorded").isEqualTo(NOW);
    assertThat(breach.event().what()).contains(post.caseKey());
    assertThat(breach.event().doneBy()).containsExactly("staff.obs");
    assertThat(desk.open(key)).containsExactly("assessRisk", "containIt");
    assertThat(desk.offered(key, "assessRisk")).containsExactly("dpo");

    scene.decides(key, "assessRisk", "dpo.obs", "high-risk");
    assertThat(desk.open(key)).containsExactly("containIt", "reportToIco", "tellAffected");
    assertThat(desk.task(key, "reportToIco").getDueDate())
        .as("72 hours by the clock, over the weekend")
        .isEqualTo(Date.from(Instant.parse("2026-11-23T09:00:00Z")));
    assertThatThrownBy(() -> scene.contains(key, "obs"))
        .hasMessageContaining("still to be taken down");
    takeDowns.removes(takeDowns.opened("obs", post.caseKey()).get(0), "staff.obs");
    scene.contains(key, "obs");
    Map<String, Object> told = new HashMap<>();
    told.put("decision", "notice");
    told.put("message", "A picture was shown without your consent.");
    assertThatThrownBy(() -> desk.complete(key, "tellAffected", "dpo.obs", told))
        .as("of whom the roll has no address is told another way")
        .hasMessageContaining(roll.pupil("obs", "obs-p058").orElseThrow().fullName());
    told.put("reason", "By telephone, at noon.");
    desk.complete(key, "tellAffected", "dpo.obs", told);
    assertThat(scene.breach(key).telling().how())
        .isEqualTo(
            "A picture was shown without your consent."
                + " Those whom no mail reaches: By telephone, at noon.");
    for (Carer carer : unreached) {
      jdbc.sql("insert into roll_carer (school, pupil, carer) values ('obs', 'obs-p058', ?)")
          .param(carer.sourcedId())
          .update();
    }
    desk.complete(key, "reportToIco", "dpo.obs", reported("2026-11-20", "09:00", null));
    scene.closes(key, "obs");

    assertThat(desk.isOver(key)).isTrue();
    Breach closed = scene.breach(key);
    assertThat(closed.report())
        .isEqualTo(new Report(true, "dpo.obs", NOW, "IC-123456", null, null));
    assertThat(closed.closedAt()).isEqualTo(NOW);
    assertThat(closed.lessons()).isEqualTo("Envelopes are read twice.");
    List<String> families =
        roll.carersOf("obs", "obs-p001").stream()
            .filter(carer -> carer.email() != null)
            .map(Carer::sourcedId)
            .toList();
    assertThat(families).isNotEmpty();
    assertThat(
            jdbc.sql("select count(*) from notice where case_number = ? and carer is not null")
                .param(key)
                .query(Long.class)
                .single())
        .isEqualTo(families.size());
  }

  @Test
  @DisplayName("NAT:21, BPET 6-10: noted by hand, no risk: not reported, and it stays on record")
  void noRisk() {
    String key = scene.noted("bpet");
    assertThat(scene.breach(key).awareAt()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    scene.contains(key, "bpet");
    scene.decides(key, "assessRisk", "dpo.bpet", "no-risk");
    assertThat(desk.open(key)).containsExactly("drawLessons");
    scene.closes(key, "bpet");

    assertThat(desk.isOver(key)).isTrue();
    assertThat(scene.all("bpet")).extracting(Breach::caseKey).contains(key);
    assertThat(scene.breach(key).assessment().why()).isEqualTo("Looked into it.");
  }

  @Test
  @DisplayName("NAT:21, OIEA 4.13: a risk that is not reported has its reason; nobody else is told")
  void riskNotReported() {
    String key = scene.noted("oiea");
    scene.decides(key, "assessRisk", "dpo.oiea", "risk");
    assertThat(desk.open(key)).containsExactly("containIt", "reportToIco");
    scene.decides(key, "reportToIco", "dpo.oiea", "not-reported");
    assertThat(scene.breach(key).report().made()).isFalse();
    assertThat(scene.breach(key).report().why()).isEqualTo("Looked into it.");
    scene.contains(key, "oiea");
    scene.closes(key, "oiea");
    assertThat(desk.isOver(key)).isTrue();
    assertThat(
            jdbc.sql("select reason from notice where case_number = ?")
                .param(key)
                .query(String.class)
                .list())
        .as("what was decided, and not why")
        .anyMatch(reason -> reason.contains("decided not to report it"))
        .noneMatch(reason -> reason.contains("Looked into it"));
  }
}
