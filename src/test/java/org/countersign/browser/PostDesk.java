package org.countersign.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody at the forms of post sign-off in Tasklist. The server's side of them is played: what it
 * would answer stands in src/test/resources/post-forms, and what the forms send is kept, not sent.
 */
class PostDesk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final Screen screen;
  private final Page page;
  private final List<Map<String, String>> sent = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final ObjectNode form = read("form");
  private final ObjectNode draft = read("draft");
  private String refusal;

  PostDesk(Screen screen) {
    this.screen = screen;
    page = screen.page();
    page.route("**/posts/form*", route -> answer(route, form));
    page.route("**/posts/*/draft", route -> answer(route, draft));
    page.route("**/posts/pupils*", route -> answer(route, read("pupils")));
    page.route("**/submit-form", this::keep);
  }

  /** What the server would say of the school; change it before a form is opened. */
  ObjectNode form() {
    return form;
  }

  /** What the server would say of the post; change it before a form is opened. */
  ObjectNode draft() {
    return draft;
  }

  /** From now on the server refuses what is sent. */
  void refuse(String message) {
    refusal = message;
  }

  /** What was sent so far: each variable's value, all of them strings. */
  List<Map<String, String>> sent() {
    return sent;
  }

  /** The addresses of ours that were asked, with what was asked. */
  List<String> asked() {
    return asked;
  }

  Page page() {
    return page;
  }

  Locator field(String name) {
    return page.locator(".post-form [data-field=" + name + "]");
  }

  PostDesk startForm() {
    open();
    page.getByText("Start process").first().click();
    page.getByText("Post forms probe").first().click();
    page.locator(".post-form .post-field:visible").first().waitFor();
    return this;
  }

  PostDesk task(String name) {
    open();
    page.getByText("All of my school").click();
    page.getByText(name).first().click();
    page.locator(".task-card .claim").click();
    page.locator(".task-card .unclaim").waitFor();
    page.locator(".post-form .post-field:visible").first().waitFor();
    return this;
  }

  private void open() {
    screen.signIn("staff.bpet", "demo").open("/camunda/app/tasklist/default/");
  }

  /** Presses what sends the form. */
  void send() {
    page.locator(".modal-footer .btn-primary:visible, .form-actions .btn-primary:visible")
        .first()
        .click();
  }

  void choose(String field, String option) {
    field(field).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
  }

  /** The whole form, as high as it is. */
  PostDesk shot(String name) {
    page.locator(".post-form")
        .screenshot(
            new Locator.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png")));
    return this;
  }

  List<Rule> inaccessible() {
    return new AxeBuilder(page)
        .include(".post-form")
        .withTags(WCAG_2_2_AA)
        .analyze()
        .getViolations();
  }

  private void keep(Route route) {
    Map<String, String> variables = new TreeMap<>();
    try {
      JsonNode body = JSON.readTree(route.request().postData()).path("variables");
      body.properties().forEach(one -> variables.put(one.getKey(), stringOf(one.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sent.add(variables);
    if (refusal != null) {
      ObjectNode problem = JSON.createObjectNode().put("type", "RestException");
      answer(route, 400, problem.put("message", refusal));
    } else {
      answer(route, 200, JSON.createObjectNode().put("id", "case-1"));
    }
  }

  /** The value; with its type before it where it is not the one type that is accepted. */
  private static String stringOf(JsonNode variable) {
    String type = variable.path("type").asText();
    String value = variable.path("value").asText();
    return type.equals("String") ? value : type + ": " + value;
  }

  private void answer(Route route, JsonNode body) {
    String url = route.request().url();
    asked.add(url.substring(url.indexOf("/posts/")));
    answer(route, 200, body);
  }

  private static void answer(Route route, int status, JsonNode body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("application/json")
            .setBody(body.toString()));
  }

  private static ObjectNode read(String name) {
    try (InputStream file = PostDesk.class.getResourceAsStream("/post-forms/" + name + ".json")) {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
