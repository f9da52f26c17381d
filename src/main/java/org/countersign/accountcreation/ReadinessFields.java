package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is asked of an owner before an account opens: a day for each point. */
@Component
class ReadinessFields {

  private final Readiness readiness;

  ReadinessFields(Readiness readiness) {
    this.readiness = readiness;
  }

  /**
   * @param name such as {@code policyReadOn}, or {@code policyReadOn2} of the second person not
   *     employed by the school
   * @param about name of that person; empty for the owner
   */
  record Field(String name, String label, String about, Point point) {}

  /** Of themselves, and, of who leads, of each person not employed by the school. */
  List<Field> of(Application application, Details details, String owner) {
    List<Field> fields = new ArrayList<>();
    if (details.owners().contains(owner)) {
      readiness
          .wanted(application, Point.OWNER)
          .forEach(point -> fields.add(new Field(point.field() + "On", point.says(), "", point)));
    }
    if (owner.equals(details.lead())) {
      List<String> names = details.nonEmployees();
      for (int i = 0; i < names.size(); i++) {
        for (Point point : readiness.wanted(application, Point.NON_EMPLOYEE)) {
          fields.add(
              new Field(
                  point.field() + "On" + (i + 1),
                  names.get(i) + ": " + point.says(),
                  names.get(i),
                  point));
        }
      }
    }
    return fields;
  }
}
