package org.countersign.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A browser of its own: cookies, and the web apps' token with every request. */
public final class Visitor {

  static final String BOUNDARY = "gate-boundary";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final String address;
  private String token;

  /** Somebody who has opened the web apps and not signed in. */
  public Visitor(int port) {
    address = "http://localhost:" + port + "/camunda/api";
    fetchToken();
  }

  public Visitor signedIn(String user, String password) {
    Answer answer =
        send(
            "POST",
            "/admin/auth/user/default/login/welcome",
            "form:username=" + encoded(user) + "&password=" + encoded(password));
    if (answer.status() != 200) {
      throw new IllegalStateException(user + " cannot sign in: " + answer);
    }
    fetchToken();
    return this;
  }

  Visitor withoutToken() {
    token = null;
    return this;
  }

  /** With a token that holds, whatever became of the last one. */
  Visitor withToken() {
    fetchToken();
    return this;
  }

  private void fetchToken() {
    try {
      var request = HttpRequest.newBuilder(URI.create(address + "/engine/engine/")).build();
      http.send(request, BodyHandlers.discarding())
          .headers()
          .firstValue("X-XSRF-TOKEN")
          .ifPresent(given -> token = given);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends a request.
   *
   * @param body JSON; or {@code form:} and its fields; or multipart with {@link #BOUNDARY}; or null
   */
  public Answer send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path.replace(" ", "%20")))
            .timeout(Duration.ofSeconds(20))
            .header("Accept", "application/json, */*;q=0.5")
            .header("Content-Type", contentType(body));
    if (token != null) {
      request.header("X-XSRF-TOKEN", token);
    }
    String content = body != null && body.startsWith("form:") ? body.substring(5) : body;
    request.method(
        method, content == null ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String contentType(String body) {
    if (body != null && body.startsWith("form:")) {
      return "application/x-www-form-urlencoded";
    }
    return body != null && body.startsWith("--" + BOUNDARY)
        ? "multipart/form-data; boundary=" + BOUNDARY
        : "application/json";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
