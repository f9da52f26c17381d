package org.countersign.school;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is in a school. The ids are the engine's group ids and the same in every school;
 * each policy pack may show a title of its own ("Principal").
 */
public enum Role {
  STAFF("staff", "Member of staff"),
  CLASS_TEACHER("class-teacher", "Class teacher"),
  HEADTEACHER("headteacher", "Headteacher"),
  DEPUTY_HEADTEACHER("deputy-headteacher", "Deputy headteacher"),
  SLT("slt", "Senior leadership team"),
  COMMS_LEAD("comms-lead", "Communications lead"),
  ACCOUNT_ADMINISTRATOR("account-administrator", "Account administrator"),
  OFFICE("office", "School office"),
  STUDENT_SERVICES("student-services", "Student services"),
  DESIGNATED_STAFF("designated-staff", "Staff designated by the headteacher"),
  DSL("dsl", "Designated safeguarding lead"),
  DATA_LEAD("data-lead", "Data protection lead"),
  DPO("dpo", "Data protection officer"),
  IT("it", "IT"),
  ONLINE_SAFETY("online-safety", "Online safety officer"),
  CHAIR_OF_GOVERNORS("chair-of-governors", "Chair of governors"),
  CHIEF_EXECUTIVE("chief-executive", "Chief executive"),
  CHAIR_OF_TRUSTEES("chair-of-trustees", "Chair of trustees"),
  TRUST_EXECUTIVE("trust-executive", "Trust executive"),
  AUDITOR("auditor", "Auditor");

  private final String id;
  private final String title;

  Role(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The engine's group id, as models and packs write it. */
  public String id() {
    return id;
  }

  /** What the role is called where the school's policy has no title of its own. */
  public String title() {
    return title;
  }

  /** Whether the role may only read, whatever a pack says. */
  public boolean readsOnly() {
    return this == TRUST_EXECUTIVE || this == AUDITOR;
  }

  /**
   * Whether whoever holds it leads, oversees or audits a school, and so sees its cases at large.
   */
  public boolean oversees() {
    return switch (this) {
      case HEADTEACHER, DEPUTY_HEADTEACHER, SLT, DSL, DATA_LEAD, DPO, AUDITOR -> true;
      case CHAIR_OF_GOVERNORS, CHIEF_EXECUTIVE, CHAIR_OF_TRUSTEES, TRUST_EXECUTIVE -> true;
      default -> false;
    };
  }

  /** This role and those that come with it: heads and deputies are in the leadership team. */
  public Set<Role> withIncluded() {
    return this == HEADTEACHER || this == DEPUTY_HEADTEACHER
        ? EnumSet.of(this, SLT)
        : EnumSet.of(this);
  }

  /** The role of that id, or empty: an unknown id is nobody's role. */
  public static Optional<Role> byId(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
