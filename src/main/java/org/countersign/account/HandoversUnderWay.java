package org.countersign.account;

import java.util.Optional;

/**
 * Which accounts are being handed over: nothing else changes those who run them, or opens them,
 * meanwhile.
 */
public interface HandoversUnderWay {

  /** Number of the case in which the account is being handed over; empty where it is not. */
  Optional<String> handoverOf(String school, String account);
}
