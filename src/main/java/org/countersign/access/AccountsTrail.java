package org.countersign.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;

/** What following the roll changes for the accounts of a school, told as one event. */
class AccountsTrail {

  private final Map<String, List<String>> changes = new TreeMap<>();

  void created(String user) {
    add("created", user);
  }

  /** Whoever held the account before cannot open it any more. */
  void closed(String user) {
    add("givenToAnother", user);
  }

  void left(String user) {
    add("left", user);
  }

  void roleGiven(String user, String role) {
    add("rolesGiven", user + ": " + role);
  }

  void roleTaken(String user, String role) {
    add("rolesTaken", user + ": " + role);
  }

  private void add(String what, String whom) {
    changes.computeIfAbsent(what, none -> new ArrayList<>()).add(whom);
  }

  void write(Trail trail, String school) {
    if (!changes.isEmpty()) {
      trail.record(
          TrailEvent.of(Chain.ofRegister(school, "people"), Kind.PEOPLE_CHANGED, By.system())
              .inSchool(school)
              .at("accounts", "Accounts and rights follow the roll")
              .with(changes));
    }
  }
}
