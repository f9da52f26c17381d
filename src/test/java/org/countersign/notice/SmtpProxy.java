package org.countersign.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a mail server and fails as real ones do: line by line it knows where in the
 * conversation it is.
 */
class SmtpProxy {

  /** What goes wrong. */
  enum Mode {
    FINE,
    /** Every recipient is refused for now. */
    SAYS_LATER,
    /** Every recipient is refused for good. */
    SAYS_NEVER,
    /** The server takes no mail from us at all. */
    REFUSES_US,
    /** The connection ends in the middle of the mail. */
    CUTS_IN_DATA,
    /** The server has the mail, and its answer is lost. */
    CUTS_AFTER_DOT,
    /** The server says nothing any more once it has the mail's beginning. */
    HANGS,
    /** The server takes its time with its first word, until {@link #goOn}. */
    SLOW
  }

  private final int behind;
  private final int port;
  private final AtomicInteger conversations = new AtomicInteger();
  private volatile Mode mode = Mode.FINE;
  private volatile CountDownLatch arrived = new CountDownLatch(1);
  private volatile CountDownLatch free = new CountDownLatch(1);
  private ServerSocket listening;

  SmtpProxy(int behind) {
    this.behind = behind;
    listen(0);
    port = listening.getLocalPort();
  }

  int port() {
    return port;
  }

  void mode(Mode next) {
    arrived = new CountDownLatch(1);
    free = new CountDownLatch(1);
    mode = next;
  }

  /** How often somebody came since this was asked last. */
  int conversations() {
    return conversations.getAndSet(0);
  }

  /** Waits until somebody waits for the slow server. */
  void awaitSomebody() throws InterruptedException {
    arrived.await();
  }

  void goOn() {
    free.countDown();
  }

  /** Nobody listens any more. */
  void down() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void up() {
    if (listening.isClosed()) {
      listen(port);
    }
  }

  private void listen(int where) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), where));
      listening = socket;
      daemon(() -> accept(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        conversations.incrementAndGet();
        daemon(() -> converse(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "smtp-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void converse(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      Mode now = mode;
      BufferedReader fromClient = reader(client);
      BufferedReader fromServer = reader(server);
      if (now == Mode.SLOW) {
        arrived.countDown();
        free.await();
      }
      answer(fromServer, client);
      for (String line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
        if (line.startsWith("RCPT") && now == Mode.SAYS_LATER) {
          say(client, "451 4.3.0 Come back later");
        } else if (line.startsWith("RCPT") && now == Mode.SAYS_NEVER) {
          say(client, "550 5.1.1 No such person here");
        } else if (line.startsWith("MAIL") && now == Mode.REFUSES_US) {
          say(client, "550 5.7.1 Not from you");
        } else {
          say(server, line);
          answer(fromServer, client);
          if (line.equals("DATA") && !data(now, fromClient, fromServer, client, server)) {
            return;
          }
        }
      }
    } catch (IOException over) {
      // Either side hung up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The mail itself; false where the conversation is over. */
  private static boolean data(
      Mode now, BufferedReader fromClient, BufferedReader fromServer, Socket client, Socket server)
      throws IOException {
    int lines = 0;
    for (String line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
      if (now == Mode.CUTS_IN_DATA && ++lines == 5) {
        return false;
      }
      if (now == Mode.HANGS) {
        // Reads on, to the end of the connection, and never answers.
        continue;
      }
      say(server, line);
      if (line.equals(".")) {
        if (now == Mode.CUTS_AFTER_DOT) {
          fromServer.readLine();
          return false;
        }
        answer(fromServer, client);
        return true;
      }
    }
    return false;
  }

  private static void answer(BufferedReader fromServer, Socket client) throws IOException {
    String line;
    do {
      line = fromServer.readLine();
      if (line == null) {
        throw new IOException("The server hung up");
      }
      say(client, line);
    } while (line.length() > 3 && line.charAt(3) == '-');
  }

  private static void say(Socket to, String line) throws IOException {
    OutputStream out = to.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static BufferedReader reader(Socket from) throws IOException {
    return new BufferedReader(
        new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1));
  }
}
