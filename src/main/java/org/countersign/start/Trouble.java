package org.countersign.start;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** What happened and what to do, for each status that a person may meet. */
enum Trouble {
  BAD_REQUEST(
      400,
      "That request could not be read",
      "Something in the address or the form was not as expected. Go back and try again; if you"
          + " typed the address, please check it."),
  NOT_SIGNED_IN(401, "You are not signed in", "Please sign in and try again."),
  NOT_ALLOWED(
      403,
      "You may not open this",
      "The roles you hold today do not include it. If you think that they should, ask your school"
          + " office. If the page had been open for long, go back to the start page and try"
          + " again."),
  NOT_FOUND(
      404,
      "There is no such page",
      "It may have moved, or the address has a slip in it. The start page leads to everything you"
          + " use."),
  NOT_DONE_HERE(
      405,
      "That cannot be done here",
      "Go back and use the buttons on the page; if you typed the address, please check it."),
  TOO_LARGE(413, "That file is too large", "A file may have at most %s. Choose a smaller one."),
  TOO_MANY(429, "That was too often", "Please wait a few minutes, then try again."),
  FAULT(
      500,
      "Something went wrong on our side",
      "It is not your doing. Please try again in a few minutes. If it happens again, tell whoever"
          + " looks after IT in your school, and give them the reference below."),
  NOT_AVAILABLE(
      503,
      "Not available just now",
      "The system is starting or being looked after. Please try again in a few minutes.");

  private final int status;
  private final String title;
  private final String advice;

  Trouble(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  String title() {
    return title;
  }

  /**
   * @param largestFile as people write it: {@code 50 MB}
   */
  String advice(String largestFile) {
    return advice.formatted(largestFile);
  }

  /** The nearest that we have words for. */
  static Trouble of(HttpStatus status) {
    return Arrays.stream(values())
        .filter(trouble -> trouble.status == status.value())
        .findFirst()
        .orElse(status.is5xxServerError() ? FAULT : BAD_REQUEST);
  }
}
