package org.countersign.takedown;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** The way out to the networks' public pages. */
interface PageExit {

  /**
   * @param status as HTTP numbers it
   * @param location where it sends on to, if it does
   */
  record Answer(int status, Optional<String> location) {}

  /** The addresses behind a name. */
  InetAddress[] addresses(String host) throws IOException;

  /**
   * Asks once, follows nothing, reads no content and sends nothing of ours.
   *
   * @throws IOException where there is no answer in time
   */
  Answer ask(URI page) throws IOException;
}
