package org.countersign.gate;

import java.util.List;

/** Each kind of person that the table has a column for, with what they are in their school. */
enum Persona {
  /** May start and see cases, and is no candidate for the task. */
  STAFF("staff.obs", "obs", "staff"),
  /** Asked for what the task decides. A candidate by role, so that only the exclusion refuses. */
  AUTHOR("author.obs", "obs", "staff", "headteacher"),
  /** The candidate, who has claimed the task that the table calls {@code claimedTaskId}. */
  HEAD("headteacher.obs", "obs", "staff", "headteacher", "slt"),
  /** The same person in another school. */
  ELSEWHERE("headteacher.bpet", "bpet", "staff", "headteacher", "slt"),
  AUDITOR("auditor.obs", "obs", "auditor"),
  ADMIN("administrator", null, "camunda-admin"),
  ROLELESS("roleless.obs", "obs");

  static final String PASSWORD = "Not-a-secret-1";

  private final String userId;
  private final String school;
  private final List<String> groups;

  Persona(String userId, String school, String... groups) {
    this.userId = userId;
    this.school = school;
    this.groups = List.of(groups);
  }

  String userId() {
    return userId;
  }

  /** Tenant id, or null for the administrator, who belongs to none. */
  String school() {
    return school;
  }

  List<String> groups() {
    return groups;
  }
}
