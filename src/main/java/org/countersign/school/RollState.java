package org.countersign.school;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the roll's tables hold for the schools of one import, before or after it. */
record RollState(
    Map<Key, RollPerson> people,
    Map<Key, Stay> stays,
    Map<Key, CarerLink> carers,
    Map<Key, RollClass> classes,
    Map<Key, Enrolment> enrolments,
    Map<Key, Session> sessions,
    Map<Key, RoleHeld> roles) {

  RollState copy() {
    return new RollState(
        new HashMap<>(people),
        new HashMap<>(stays),
        new HashMap<>(carers),
        new HashMap<>(classes),
        new HashMap<>(enrolments),
        new HashMap<>(sessions),
        new HashMap<>(roles));
  }

  /** Identity of a row: a school and an id in it, or several ids together. */
  record Key(String school, List<Object> id) {

    static Key of(String school, Object... id) {
      return new Key(school, List.of(id));
    }

    /** For the report. */
    String text() {
      return String.join(" ", id.stream().map(Object::toString).toList());
    }
  }

  interface Row {
    Key key();
  }

  /**
   * @param kind pupil, carer or staff
   * @param leftOn the first day no longer at the school, or null
   */
  record RollPerson(
      String school,
      String sourcedId,
      RollRow.Kind kind,
      String givenName,
      String familyName,
      String email,
      LocalDate birthDate,
      String rosterRole,
      String username,
      String account,
      boolean enabled,
      LocalDate joinedOn,
      LocalDate leftOn)
      implements Row {

    @Override
    public Key key() {
      return Key.of(school, sourcedId);
    }

    boolean isOnRoll(LocalDate day) {
      return leftOn == null || day.isBefore(leftOn);
    }

    RollPerson bornOn(LocalDate day) {
      return new RollPerson(
          school,
          sourcedId,
          kind,
          givenName,
          familyName,
          email,
          day,
          rosterRole,
          username,
          account,
          enabled,
          joinedOn,
          leftOn);
    }

    RollPerson withAccount(String user) {
      return new RollPerson(
          school,
          sourcedId,
          kind,
          givenName,
          familyName,
          email,
          birthDate,
          rosterRole,
          username,
          user,
          enabled,
          joinedOn,
          leftOn);
    }

    RollPerson at(LocalDate joined, LocalDate left) {
      return new RollPerson(
          school,
          sourcedId,
          kind,
          givenName,
          familyName,
          email,
          birthDate,
          rosterRole,
          username,
          account,
          enabled,
          joined,
          left);
    }
  }

  record Stay(String school, String sourcedId, LocalDate joinedOn, LocalDate leftOn)
      implements Row {

    @Override
    public Key key() {
      return Key.of(school, sourcedId, joinedOn);
    }
  }

  record CarerLink(String school, String pupil, String carer) implements Row {

    @Override
    public Key key() {
      return Key.of(school, pupil, carer);
    }
  }

  record RollClass(
      String school,
      String sourcedId,
      String title,
      String code,
      String type,
      String terms,
      LocalDate removedOn)
      implements Row {

    @Override
    public Key key() {
      return Key.of(school, sourcedId);
    }

    RollClass removed(LocalDate day) {
      return new RollClass(school, sourcedId, title, code, type, terms, day);
    }
  }

  record Enrolment(
      String school,
      String sourcedId,
      String schoolClass,
      String person,
      String role,
      LocalDate beginsOn,
      LocalDate endsOn,
      LocalDate removedOn)
      implements Row {

    @Override
    public Key key() {
      return Key.of(school, sourcedId);
    }

    Enrolment removed(LocalDate day) {
      return new Enrolment(school, sourcedId, schoolClass, person, role, beginsOn, endsOn, day);
    }
  }

  record Session(
      String school,
      String sourcedId,
      String title,
      String type,
      LocalDate beginsOn,
      LocalDate endsOn,
      String parent,
      String schoolYear)
      implements Row {

    @Override
    public Key key() {
      return Key.of(school, sourcedId);
    }
  }

  /**
   * @param endsOn the last day on which it is held, or null
   */
  record RoleHeld(String school, String person, String role, LocalDate beginsOn, LocalDate endsOn)
      implements Row {

    @Override
    public Key key() {
      return Key.of(school, person, role, beginsOn);
    }

    RoleHeld until(LocalDate day) {
      return new RoleHeld(school, person, role, beginsOn, day);
    }
  }
}
