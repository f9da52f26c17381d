package org.countersign.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Somebody at the forms of post sign-off in Tasklist. The server's side of them is played: what it
 * would answer stands in src/test/resources/post-forms, and what the forms send is kept, not sent.
 */
class PostDesk {

  /** A procedure with these forms, in whose tasks anybody of the staff may work. */
  static final String[] PROBE = {
    "probe/post-forms-probe.bpmn",
    "forms/post-sign-off/start.html",
    "forms/post-sign-off/reviseDraft.html",
    "forms/post-sign-off/checkPost.html",
    "forms/post-sign-off/publishPost.html",
    "forms/post-sign-off/confirmNotPosted.html",
  };

  private static final ObjectMapper JSON = new ObjectMapper();
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

  /** Answers these addresses with a picture. */
  void picture(String addresses) {
    page.route(
        addresses,
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("image/png").setBodyBytes(picture())));
  }

  static byte[] picture() {
    BufferedImage image = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0x2f7d4f));
    pen.fillRect(0, 0, 480, 320);
    pen.setColor(new Color(0xf2c14e));
    pen.fillOval(330, 40, 90, 90);
    pen.dispose();
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    claim(name);
    page.locator(".post-form .post-field:visible").first().waitFor();
    return this;
  }

  /** Opens and claims a task, whatever its form then shows. */
  void claim(String name) {
    open();
    page.getByText("All of my school").click();
    page.getByText(name).first().click();
    page.locator(".task-card .claim").click();
    page.locator(".task-card .unclaim").waitFor();
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

  /** Sends the form, and waits until the server has answered. */
  void deliver() {
    page.waitForResponse("**/submit-form", this::send);
  }

  void choose(String field, String option) {
    field(field).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
  }

  /** The whole form, as high as it is, in {@code target/screenshots}. */
  PostDesk shot(String name) {
    Shots.part(page, page.locator(".post-form"), name);
    return this;
  }

  List<String> inaccessible() {
    return Accessibility.broken(page, ".post-form");
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
