package org.countersign.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where mails lead.
 *
 * @param site what people have in their browser, without a slash at its end
 */
record Links(String site) {

  private static final String TASKS = "/camunda/app/tasklist/default/";

  /** Straight to that task. */
  String task(String id) {
    return tasks() + "#/?task=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** To all that waits. */
  String tasks() {
    return site + TASKS;
  }

  /** To a page of ours. */
  String page(String path) {
    return site + path;
  }

  /** Where people choose how they hear of steps. */
  String choice() {
    return site + ChoicePage.ADDRESS;
  }
}
