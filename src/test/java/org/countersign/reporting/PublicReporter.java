package org.countersign.reporting;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.start.Visitor;

/** Somebody who reports at a school's public page, without an account. */
public class PublicReporter {

  private static final Pattern CODE = Pattern.compile(">([2-9A-Z]{5}(-[2-9A-Z]{5}){4})<");
  private static final Pattern PERMIT = Pattern.compile("name=\"permit\" value=\"([^\"]+)\"");

  private final Visitor visitor;
  private final String page;
  private final String form = UUID.randomUUID().toString();
  private String code = "";
  private String permit = "";

  public PublicReporter(int port, String school) {
    visitor = new Visitor(port);
    page = "/report-a-concern/" + school;
  }

  /** What has to be answered, with no danger and no indecent image. */
  public Map<String, String> least() {
    Map<String, String> typed = new HashMap<>();
    typed.put("form", form);
    typed.put("indecentImage", "no");
    typed.put("danger", "no");
    typed.put("reporter", "pupil");
    typed.put("whatHappened", "They write nasty things about Robin in a group.");
    return typed;
  }

  /** The id of the report. */
  public String report() {
    return form;
  }

  /** The receipt code, as it was shown. */
  public String code() {
    return code;
  }

  /** The permit that the last page had for a file, empty for none. */
  public String permit() {
    return permit;
  }

  public HttpResponse<String> reports() {
    return reports(least());
  }

  public HttpResponse<String> reports(Map<String, String> typed) {
    HttpResponse<String> receipt = posts("", typed);
    Matcher found = CODE.matcher(receipt.body());
    if (found.find()) {
      code = found.group(1);
    }
    return receipt;
  }

  public HttpResponse<String> reads() {
    return posts("/answers", Map.of("code", code));
  }

  public HttpResponse<String> writes(String words) {
    return posts("/more", Map.of("code", code, "words", words));
  }

  /** Answers the question that comes before a file. */
  public HttpResponse<String> says(String indecentImage) {
    return posts("/question", Map.of("code", code, "indecentImage", indecentImage));
  }

  /** What is known of a file, all of it possible. */
  public Map<String, String> ofFile() {
    Map<String, String> fields = new HashMap<>();
    fields.put("code", code);
    fields.put("permit", permit);
    fields.put("seenAt", "2026-01-10T10:00");
    fields.put("savedAt", "2026-01-10T10:05");
    fields.put("note", "From the group");
    return fields;
  }

  public HttpResponse<String> sends(Map<String, String> fields, String name, byte[] content) {
    return visitor.sendFile(page + "/files", Map.of(), fields, name, content);
  }

  private HttpResponse<String> posts(String path, Map<String, String> fields) {
    HttpResponse<String> answer = visitor.postForm(page + path, fields);
    Matcher found = PERMIT.matcher(answer.body());
    permit = found.find() ? found.group(1) : "";
    return answer;
  }
}
