package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms of post sign-off read over HTTP, and who reads it. */
@PostTest
class FormAddressesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private Desk desk;

  @Test
  void theFormIsToldEveryFieldOfItsContractAndNoOther() throws Exception {
    JsonNode form = read(as("staff.bpet").data("/posts/form"));

    assertThat(fields(form))
        .containsExactly(
            "school",
            "schools",
            "policy",
            "today",
            "longestText",
            "accounts",
            "classes",
            "colleagues",
            "otherChildren",
            "clauses",
            "stopped",
            "objections");
    assertThat(form.at("/school/id").asText()).isEqualTo("bpet");
    assertThat(form.at("/policy/code").asText()).isEqualTo("bpet");
    assertThat(form.path("today").asText()).isEqualTo("2026-11-20");
    assertThat(form.path("longestText").asInt()).isEqualTo(4000);
    assertThat(fields(form.path("accounts").path(0)))
        .containsExactly("id", "platform", "platformName", "handle", "purpose", "audience");
    assertThat(form.path("accounts").findValuesAsText("id"))
        .containsExactlyInAnyOrder("facebook-bpet", "instagram-bpet", "youtube-bpet");
    assertThat(form.at("/accounts/0/platformName").asText()).isEqualTo("Facebook");
    assertThat(form.path("classes").size()).isPositive();
    assertThat(form.at("/otherChildren/0/name").asText()).isEqualTo("Teazle Visitwell");
    assertThat(form.path("stopped").isNull()).isTrue();
    assertThat(form.path("clauses").path("namesPupils").path(0).path("citation").asText())
        .isEqualTo("BPET:6-8b");
    assertThat(form.toString()).doesNotContain("Bryony Visitwell", "credentials", "cabinet");
  }

  @ParameterizedTest(name = "{0}: a colleague is offered: {1}")
  @CsvSource({"oiea, false", "hcps, true", "bpet, false", "obs, false", "wmat, false"})
  @DisplayName("HCPS OU-7: a colleague is chosen there, and nowhere else")
  void colleaguesAreOfferedWhereThePolicyMayAskForOne(String school, boolean offered)
      throws Exception {
    JsonNode colleagues = read(as("staff." + school).data("/posts/form")).path("colleagues");

    assertThat(colleagues.size() > 0).isEqualTo(offered);
    assertThat(colleagues.findValuesAsText("username")).doesNotContain("staff." + school);
    colleagues.forEach(one -> assertThat(one.path("role").asText()).isNotBlank());
  }

  @Test
  void pupilsAreFoundByNameOrByClassAndLeaversAreMarked() throws Exception {
    Visitor staff = as("staff.bpet");
    JsonNode form = read(staff.data("/posts/form"));
    String one = form.at("/classes/0/id").asText();

    JsonNode inClass = read(staff.data("/posts/pupils?class=" + one));

    assertThat(inClass.path("pupils").size()).isPositive();
    JsonNode first = inClass.at("/pupils/0");
    assertThat(fields(first)).containsExactly("id", "name", "classes", "left");
    assertThat(first.path("classes").asText()).contains(form.at("/classes/0/title").asText());
    String family = first.path("name").asText().split(" ")[1];
    JsonNode byName = read(staff.data("/posts/pupils?words=" + family));
    assertThat(byName.path("pupils").findValuesAsText("id")).contains(first.path("id").asText());
    assertThat(byName.path("more").asBoolean()).isFalse();
    assertThat(read(staff.data("/posts/pupils")).path("pupils").size()).isZero();
    assertThat(read(staff.data("/posts/pupils?words=%25")).path("pupils").size()).isZero();
  }

  @Test
  @DisplayName("P1: the draft tells each child's consent in words, and P5 never a reason")
  void theDraftIsToldAsTheContractSays() throws Exception {
    String key =
        desk.ask(
            "staff.bpet",
            desk.picture("facebook-bpet", "staff.bpet", "bpet-p001", "bpet-p005", "bpet-p009"));

    JsonNode draft = draftOf(key, "staff.bpet");

    assertThat(fields(draft))
        .containsExactly(
            "post",
            "postId",
            "school",
            "status",
            "statusWords",
            "version",
            "author",
            "editors",
            "account",
            "fields",
            "children",
            "consentChecked",
            "consentHeld",
            "findings",
            "media",
            "reviews",
            "checker",
            "why",
            "publishOn",
            "publishOnWords",
            "expires",
            "approved",
            "safety",
            "objections");
    assertThat(draft.path("post").asText()).isEqualTo(key);
    assertThat(fields(draft.path("account")))
        .containsExactly("id", "platformName", "handle", "link", "purpose", "audience");
    assertThat(fields(draft.path("fields"))).containsExactlyInAnyOrderElementsOf(DraftForm.FIELDS);
    assertThat(draft.path("consentHeld").asBoolean()).isFalse();
    assertThat(draft.path("consentChecked").asText()).isEqualTo("20 November 2026, 09:00");
    assertThat(draft.path("publishOnWords").asText()).isEqualTo("20 November 2026");
    assertThat(draft.path("expires").asText()).isEqualTo("the end of 20 November 2026");
    assertThat(draft.path("safety").asBoolean()).isTrue();
    assertThat(draft.path("approved").isNull()).isTrue();
    assertThat(draft.path("why").asText()).contains("Consent is not held");
    assertThat(uses(draft, 0)).containsExactly("picture: consent is held");
    assertThat(uses(draft, 1)).containsExactly("picture: not to be published");
    assertThat(uses(draft, 2)).containsExactly("picture: consent was withdrawn");
    assertThat(draft.at("/children/1/uses/0/record").isNull()).isTrue();
    assertThat(draft.toString()).doesNotContain("Invented reason", "relative");
    JsonNode picture = draft.at("/media/0");
    assertThat(fields(picture))
        .containsExactly(
            "id", "name", "kind", "image", "shownWhole", "caption", "preview", "download");
    assertThat(picture.path("download").asText())
        .isEqualTo("/media/" + picture.path("id").asText());
    assertThat(draftOf(key, "dpo.bpet").at("/media/0/download").isNull()).isTrue();
    assertThat(draft.at("/findings/0/clauses/0/words").asText()).isNotBlank();
  }

  private static List<String> uses(JsonNode draft, int child) {
    List<String> uses = new ArrayList<>();
    draft
        .at("/children/" + child + "/uses")
        .forEach(use -> uses.add(use.path("title").asText() + ": " + use.path("words").asText()));
    return uses;
  }

  @Test
  void aReturnedPostSaysWhoReturnedItAndWhy() throws Exception {
    String key = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    desk.complete(
        key,
        "checkPost",
        "headteacher.bpet",
        java.util.Map.of("decision", "return", "reason", "Say which Monday."));

    JsonNode draft = draftOf(key, "staff.bpet");

    assertThat(draft.at("/reviews/0/decision").asText()).isEqualTo("return");
    assertThat(draft.at("/reviews/0/reason").asText()).isEqualTo("Say which Monday.");
    assertThat(draft.at("/reviews/0/by").asText()).startsWith("Hetty");
    assertThat(draft.at("/checker/who").asText()).isEqualTo("Headteacher");
    assertThat(draft.at("/checker/clauses/0/citation").asText()).isEqualTo("BPET:7-8a");
    assertThat(draft.path("why").asText()).contains("returned it");
    assertThat(draft.path("consentHeld").isNull()).isTrue();
    assertThat(draft.path("safety").asBoolean()).isFalse();
  }

  @Test
  void anotherSchoolsPostIsNotThereInTheSameWordsAsNone() {
    String key = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    String id = desk.post(key).id();

    for (String stranger : List.of("staff.obs", "headteacher.wmat", "dpo.oiea")) {
      Visitor other = as(stranger);
      HttpResponse<String> theirs = other.data("/posts/" + id + "/draft");
      HttpResponse<String> none = other.data("/posts/no-such-post/draft");
      assertThat(theirs.statusCode()).isEqualTo(404);
      assertThat(none.statusCode()).isEqualTo(404);
      assertThat(theirs.body().replace(id, "")).isEqualTo(none.body().replace("no-such-post", ""));
      assertThat(other.data("/posts/form?school=bpet").statusCode()).isEqualTo(404);
      assertThat(other.data("/posts/pupils?school=bpet&words=a").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "{0}: form {1}, pupils {2}, draft {3}")
  @CsvSource({
    "staff.bpet,        200, 200, 200",
    "headteacher.bpet,  200, 200, 200",
    "comms-lead.bpet,   200, 200, 200",
    "dpo.bpet,          404, 404, 200",
    "auditor.bpet,      404, 404, 200",
    "chair-of-governors.bpet, 404, 404, 200",
    "chair-of-trustees.bpet, 403, 403, 403",
    "admin,             403, 403, 403"
  })
  void theRolesOfTheModelReadThem(String person, int form, int pupils, int draft) {
    String id = desk.post(desk.ask("staff.bpet", desk.words("facebook-bpet"))).id();
    Visitor visitor = as(person);

    assertThat(visitor.data("/posts/form").statusCode()).isEqualTo(form);
    assertThat(visitor.data("/posts/pupils?words=a").statusCode()).isEqualTo(pupils);
    assertThat(visitor.data("/posts/" + id + "/draft").statusCode()).isEqualTo(draft);
  }

  @Test
  void strangersReadNothing() {
    Visitor stranger = new Visitor(port);

    for (String path : List.of("/posts/form", "/posts/pupils?words=a", "/posts/x/draft")) {
      assertThat(stranger.data(path).statusCode()).isEqualTo(401);
    }
  }

  private JsonNode draftOf(String key, String person) throws Exception {
    return read(as(person).data("/posts/" + desk.post(key).id() + "/draft"));
  }

  private Visitor as(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  private static JsonNode read(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
