package org.countersign.start;

import java.io.IOException;
import java.util.stream.Stream;

/** Tries to become the first administrator as a stranger would (CVE-2026-77226). */
final class SetupAttack {

  private static final String INTRUDER =
      """
      {"profile":{"id":"intruder","firstName":"Nemo","lastName":"Nobody","email":"nemo@example.org"},\
      "credentials":{"password":"Try-it-4-real"}}""";

  private SetupAttack() {}

  /** Ways to write the address, each of which some server or framework reads as the plain one. */
  static Stream<String> addresses() {
    return Stream.of(
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup/other/user/create",
        "/camunda/api/admin/setup/default",
        "/camunda/api/admin/setup",
        "/camunda/api/admin/setup/",
        "/camunda/api/admin//setup/default/user/create",
        "//camunda/api/admin/setup/default/user/create",
        "/camunda//api/admin/setup//default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/admin/x/../setup/default/user/create",
        "/camunda/app/../api/admin/setup/default/user/create",
        "/camunda/api/engine/../admin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/%61dmin/setup/default/user/create",
        "/camunda/api/admin/s%65tup/default/user/create",
        "/camunda/api/admin/%2573etup/default/user/create",
        "/camunda/api/admin/%2e/setup/default/user/create",
        "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
        "/camunda/api/admin/setup;x=y/default/user/create",
        "/camunda/api/admin;x=y/setup/default/user/create",
        "/camunda;x=y/api/admin/setup/default/user/create",
        "/camunda/api/admin/;x=y/setup/default/user/create",
        "/camunda/api/admin/setup/default;x=y/user/create;z",
        "/camunda/api/admin/setup;%2e%2e/default/user/create",
        "/camunda/api/admin/SETUP/default/user/create",
        "/CAMUNDA/API/ADMIN/SETUP/default/user/create",
        "/camunda/api/admin/setup/default/user/create?x=/camunda/app/",
        "/camunda/api/admin/setup%2fdefault/user/create",
        "/camunda/api/admin%2fsetup/default/user/create",
        "/camunda/api/admin/setup%5cdefault/user/create",
        "/camunda/api/admin/%00/setup/default/user/create",
        "/camunda/app/admin/default/setup",
        "/camunda/app/admin/default/setup/",
        "/camunda/app/admin/other/setup/",
        "/camunda/app/admin/setup/",
        "/camunda/app/admin/default/SETUP/",
        "/camunda/app/admin/default//setup/",
        "/camunda/app/admin/default/%73etup/",
        "/camunda/app/admin/default/setup;x=y/",
        "/camunda/app/admin/default/x/../setup/",
        "/camunda/app/cockpit/default/setup/");
  }

  /** The status of the answer to a stranger who holds the web apps' CSRF token. */
  static int post(int port, String address) throws IOException {
    Visitor stranger = new Visitor(port);
    stranger.data("/camunda/api/engine/engine/");
    String headers =
        "Content-Type: application/json\r\nContent-Length: "
            + INTRUDER.length()
            + "\r\nCookie: JSESSIONID="
            + stranger.cookie("JSESSIONID")
            + "; XSRF-TOKEN="
            + stranger.cookie("XSRF-TOKEN")
            + "\r\nX-XSRF-TOKEN: "
            + stranger.cookie("XSRF-TOKEN")
            + "\r\n";
    return RawRequest.status(port, "POST " + address, headers, INTRUDER);
  }
}
