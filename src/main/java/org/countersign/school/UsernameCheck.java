package org.countersign.school;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.school.RollRow.Kind;
import org.countersign.school.RollRow.User;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RollPerson;

/** Rejects staff whose username is or was another person's, so that nobody gets their account. */
class UsernameCheck {

  /**
   * Names are in lower case.
   *
   * @param given whose each username ever given is, in any school, leavers too
   * @param accounts who can sign in, whether the roll knows them or not
   * @param administrators who administers the product
   * @param elsewhere ids of the staff of schools that the export does not cover
   */
  record Taken(
      Map<String, String> given,
      Set<String> accounts,
      Set<String> administrators,
      Set<String> elsewhere) {}

  private final RollExport export;
  private final RollState before;
  private final Taken taken;
  private final boolean mayChangeAccess;
  private final Set<String> schools;
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, String> inFile = new HashMap<>();

  UsernameCheck(
      RollExport export,
      RollState before,
      Set<String> schools,
      Taken taken,
      boolean mayChangeAccess) {
    this.schools = schools;
    this.export = export;
    this.before = before;
    this.taken = taken;
    this.mayChangeAccess = mayChangeAccess;
  }

  void check() {
    export.users.stream()
        .filter(UsernameCheck::isStaff)
        .forEach(
            user -> {
              rows.merge(name(user.username()), 1, Integer::sum);
              inFile.put(name(user.username()), user.id());
            });
    export.users.removeIf(
        user -> {
          String problem = isStaff(user) ? problem(user) : null;
          if (problem != null) {
            export.rejections.add("users.csv", user.line(), user.id(), user.id(), problem);
          }
          return problem != null;
        });
  }

  private String problem(User user) {
    String name = name(user.username());
    if (rows.get(name) > 1) {
      return "username is there twice in users.csv";
    }
    if (accounts(user).anyMatch(taken.administrators()::contains)) {
      return "username is an administrator's, and nobody on the roll may be one; give one of the"
          + " two another name";
    }
    String holder = taken.given().get(name);
    if (holder == null && taken.accounts().contains(name)) {
      return "username is that of an account that was made by hand; give a new one, or delete the"
          + " account";
    }
    if (holder != null && !holder.equals(user.id())) {
      return "username belongs to another person, who may have left; give a new one";
    }
    if (holder == null && isKeptForAnother(name, user.id())) {
      return "username is kept for another person, who may need it as a second one; give another";
    }
    if (!mayChangeAccess && taken.elsewhere().contains(user.id())) {
      return "this person is another school's too, so an administrator must import the row";
    }
    if (!mayChangeAccess && changesUsername(user)) {
      return "username has changed, which an administrator must import";
    }
    return null;
  }

  /** Whoever holds other roles in that school gets a name that ends like this. */
  private boolean isKeptForAnother(String name, String id) {
    String first = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    String holder = taken.given().getOrDefault(first, inFile.getOrDefault(first, id));
    return schools.contains(name.substring(name.lastIndexOf('.') + 1)) && !holder.equals(id);
  }

  /** The name in the file and those of the person's accounts so far. */
  private Stream<String> accounts(User user) {
    Set<String> names = new HashSet<>(Set.of(name(user.username())));
    for (String school : export.orgs.covered()) {
      RollPerson known = before.people().get(Key.of(school, user.id()));
      if (known != null && known.account() != null) {
        names.add(name(known.account()));
      }
    }
    return names.stream();
  }

  private boolean changesUsername(User user) {
    return export.orgs.covered().stream()
        .map(school -> before.people().get(Key.of(school, user.id())))
        .anyMatch(known -> known != null && !user.username().equals(known.username()));
  }

  private static boolean isStaff(User user) {
    return !user.deleted() && user.kind() == Kind.STAFF;
  }

  private static String name(String username) {
    return username.toLowerCase(Locale.ROOT);
  }
}
