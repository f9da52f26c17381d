package org.countersign.start;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** A request exactly as written: no client library tidies the address. */
final class RawRequest {

  private RawRequest() {}

  /** Sends the lines and returns the status of the answer. */
  static int status(int port, String requestLine, String headers, String body) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String request =
          requestLine
              + " HTTP/1.1\r\nHost: localhost:"
              + port
              + "\r\nConnection: close\r\n"
              + headers
              + "\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      // The status line alone: after a refused upload the server waits for the rest of it.
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      return Integer.parseInt(answer.readLine().split(" ", 3)[1]);
    }
  }
}
