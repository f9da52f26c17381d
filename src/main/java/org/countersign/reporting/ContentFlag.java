package org.countersign.reporting;

/** What it is like; several may be true. */
public enum ContentFlag implements Offered {
  THREATENING,
  ABUSIVE,
  SEXIST,
  SEXUAL,
  HATE,
  RACIST,
  SELF_HARM,
  EXTREMIST
}
