package org.countersign.reporting;

/** What it is like; several may be true. */
public enum ContentFlag implements Offered {
  THREATENING("threatening", "Threats"),
  ABUSIVE("abusive", "Insults or nasty words"),
  SEXIST("sexist", "Against girls or boys, women or men"),
  SEXUAL("sexual", "Something sexual"),
  HATE("hate", "Hate, because of who somebody is: religion, disability, being gay or trans"),
  RACIST("racist", "Racism"),
  SELF_HARM("self-harm", "Self-harm or suicide"),
  EXTREMIST("extremist", "Praise of terrorism or violence against groups");

  private final String id;
  private final String words;

  ContentFlag(String id, String words) {
    this.id = id;
    this.words = words;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String words() {
    return words;
  }
}
