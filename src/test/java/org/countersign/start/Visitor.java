package org.countersign.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser of their own, over HTTP. Keeps cookies, the Secure ones too: tests run
 * without TLS with the production configuration.
 */
public class Visitor {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern HEADER_TOKEN =
      Pattern.compile("\"header\":\"([^\"]+)\",\"value\":\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String site;
  private final Map<String, String> cookies = new TreeMap<>();

  public Visitor(int port) {
    this.site = "http://localhost:" + port;
  }

  public HttpResponse<String> page(String path) {
    return send(request(path).GET().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
  }

  public HttpResponse<String> data(String path) {
    return send(request(path).GET().header("Accept", "application/json"));
  }

  /** What is downloaded, as it is. */
  public HttpResponse<byte[]> bytes(String path) {
    return send(request(path).GET(), BodyHandlers.ofByteArray());
  }

  /** Posts a form of ours with the token that the page at {@code from} carries. */
  public HttpResponse<String> submit(String from, String path, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(page(from).body());
    if (!token.find()) {
      throw new AssertionError("No form at " + from);
    }
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", token.group(1));
    return postForm(path, all);
  }

  public HttpResponse<String> postForm(String path, Map<String, String> fields) {
    return send(form(path, fields).header("Accept", "text/html,*/*;q=0.8"));
  }

  /** Sends a file of text with a form of ours, with the token that the page at {@code from} has. */
  public HttpResponse<String> upload(
      String from, String path, String field, String name, String content) {
    Matcher token = TOKEN.matcher(page(from).body());
    if (!token.find()) {
      throw new AssertionError("No form at " + from);
    }
    String body =
        """
        --part
        Content-Disposition: form-data; name="_csrf"

        %s
        --part
        Content-Disposition: form-data; name="%s"; filename="%s"
        Content-Type: application/octet-stream

        %s
        --part--
        """
            .formatted(token.group(1), field, name, content)
            .replace("\n", "\r\n");
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
            .header("Accept", "text/html,*/*;q=0.8")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a file of any bytes, under any name, with these fields and headers. */
  public HttpResponse<String> sendFile(
      String path,
      Map<String, String> headers,
      Map<String, String> fields,
      String name,
      byte[] content) {
    StringBuilder before = new StringBuilder();
    fields.forEach(
        (field, value) ->
            before
                .append("--part\r\nContent-Disposition: form-data; name=\"%s\"".formatted(field))
                .append("\r\n\r\n%s\r\n".formatted(value)));
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
    before
        .append("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
        .append(quoted)
        .append("\"\r\nContent-Type: image/jpeg\r\n\r\n");
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Accept", "text/html,application/json,*/*;q=0.8");
    headers.forEach(request::header);
    return send(
        request.POST(
            BodyPublishers.concat(
                BodyPublishers.ofString(before.toString()),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--part--\r\n"))));
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
        .POST(BodyPublishers.ofString(encoded(fields)));
  }

  /** The token that our forms get, as the header with which they send it. */
  public Map<String, String> formToken() {
    Matcher token = HEADER_TOKEN.matcher(data("/media").body());
    if (!token.find()) {
      throw new AssertionError("No token for forms");
    }
    return Map.of(token.group(1), token.group(2));
  }

  /** Posts to an address of our forms, with the token that they get as a header. */
  public HttpResponse<String> tell(String path) {
    HttpRequest.Builder request = request(path);
    formToken().forEach(request::header);
    return send(request.POST(BodyPublishers.noBody()));
  }

  /** Calls the web apps' API as Tasklist does, with the token of their cookie. */
  public HttpResponse<String> post(String path, String json) {
    return call("POST", path, json);
  }

  public HttpResponse<String> call(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
            .method(method, BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> signIn(String username, String password) {
    return submit("/sign-in", "/sign-in", Map.of("username", username, "password", password));
  }

  public HttpResponse<String> signInToTasklist(String username, String password) {
    page("/camunda/app/tasklist/default/");
    return send(
        form(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                Map.of("username", username, "password", password))
            .header("Accept", "application/json"));
  }

  public String cookie(String name) {
    return cookies.get(name);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> how) {
    try {
      HttpResponse<T> response = HTTP.send(request.build(), how);
      response.headers().allValues("set-cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void keep(String cookie) {
    String[] nameAndValue = cookie.split(";", 2)[0].split("=", 2);
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(nameAndValue[0]);
    } else {
      cookies.put(nameAndValue[0], nameAndValue[1]);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
