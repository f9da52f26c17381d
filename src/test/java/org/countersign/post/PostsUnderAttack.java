package org.countersign.post;

import static org.countersign.post.Moments.ACCOUNT;
import static org.countersign.post.Moments.AUTHOR;
import static org.countersign.post.Moments.CHECKER;
import static org.countersign.post.Moments.OWNER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.evidence.Uploads;

/** BPET's posts at each step, and files of all kinds, under the names that attacks give them. */
final class PostsUnderAttack {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Desk desk;
  private final Map<String, String> named = new HashMap<>();

  /**
   * @param lapse makes the consent of the second of the pupils end
   */
  PostsUnderAttack(Desk desk, Uploads uploads, Runnable lapse) {
    this.desk = desk;
    named.put("definition", desk.definition());
    named.put("ownersPicture", uploads.picture("bpet", OWNER));
    named.put("foreignPicture", uploads.picture("obs", "staff.obs"));
    named.put("lapsed", task(publishing(Moments.PUPILS.toArray(String[]::new))));
    lapse.run();
    named.put("own", task(desk.ask(CHECKER, desk.words(ACCOUNT))));
    named.put("toCheck", task(desk.ask(AUTHOR, desk.words(ACCOUNT))));
    checking();
    String approved = desk.ask(AUTHOR, desk.words(ACCOUNT));
    desk.approve(approved, CHECKER);
    named.put("approved", task(approved));
    String published = publishing("bpet-p003", "bpet-p004");
    named.put("beingPublished", task(published));
    named.put("publishedCase", desk.instance(published));
    String returned = desk.ask(AUTHOR, desk.words(ACCOUNT));
    Map<String, Object> no = Map.of("decision", "return", "reason", "Shorter.");
    desk.complete(returned, "checkPost", CHECKER, no);
    named.put("returned", task(returned));
  }

  private void checking() {
    Map<String, Object> picture = desk.picture(ACCOUNT, AUTHOR, "bpet-p003", "bpet-p004");
    String key = desk.ask(AUTHOR, picture);
    desk.claim(key, "checkPost", CHECKER);
    named.put("usedPicture", (String) picture.get("media"));
    named.put("checkedNumber", key);
    named.put("checkedCase", desk.instance(key));
    named.put("checkedJob", desk.jobs(key).get(0).getId());
    named.put("beingChecked", task(key));
  }

  private String publishing(String... pupils) {
    String key = desk.ask(AUTHOR, desk.picture(ACCOUNT, AUTHOR, pupils));
    desk.approve(key, CHECKER);
    desk.claim(key, "publishPost", OWNER);
    return key;
  }

  /** The only open task of the case of that number. */
  private String task(String key) {
    return desk.task(key, desk.open(key).get(0)).getId();
  }

  /** With what stands behind the names in braces. */
  String fill(String text) {
    return NAME.matcher(text)
        .replaceAll((MatchResult name) -> Matcher.quoteReplacement(thing(name.group(1))));
  }

  private String thing(String name) {
    String thing = named.get(name);
    if (thing == null) {
      throw new IllegalArgumentException("No post or file is called " + name);
    }
    return thing;
  }

  /**
   * As it is sent.
   *
   * @param body {@code form:} and the fields sent; {@code words:} and what differs from a request
   *     for a post of words; JSON; or nothing
   */
  String body(String body) {
    if (body.isEmpty()) {
      return null;
    }
    String filled = fill(body);
    if (filled.startsWith("form:")) {
      return submission(fields(filled.substring(5)));
    }
    if (filled.startsWith("words:")) {
      Map<String, Object> fields = new HashMap<>(desk.words(ACCOUNT));
      fields.putAll(fields(filled.substring(6)));
      return submission(fields);
    }
    return filled;
  }

  private static Map<String, Object> fields(String list) {
    Map<String, Object> fields = new HashMap<>();
    for (String field : list.isEmpty() ? new String[0] : list.split("&")) {
      fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
    }
    return fields;
  }

  private static String submission(Map<String, Object> fields) {
    Map<String, Object> variables = new HashMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
    try {
      return JSON.writeValueAsString(Map.of("variables", variables));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
