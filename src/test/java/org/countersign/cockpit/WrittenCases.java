package org.countersign.cockpit;

import java.util.HashMap;
import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of which the trail tells, as if the engine had run them and forgotten them since. */
class WrittenCases {

  private final Trail trail;
  private final TransactionTemplate transaction;

  WrittenCases(Trail trail, PlatformTransactionManager transactions) {
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Under way, asked for by the school's member of staff. */
  void start(String number, String procedure, int model, boolean confidential) {
    String school = school(number);
    Map<String, Object> opening = new HashMap<>();
    opening.put("procedure", procedure);
    opening.put("model", model);
    opening.put("confidential", confidential);
    opening.put("policy", school);
    opening.put("editions", "national:1 " + school + ":1");
    write(number, Kind.STARTED, "asked", null, opening);
  }

  void write(
      String number, Kind kind, String element, String clauses, Map<String, Object> details) {
    transaction.executeWithoutResult(
        status ->
            trail.record(
                TrailEvent.of(Chain.ofCase(number), kind, By.person("staff." + school(number)))
                    .inSchool(school(number))
                    .at(element, element)
                    .citing(clauses)
                    .with(details)));
  }

  /** The case comes to that end, and is over. */
  void end(String number, String outcome) {
    transaction.executeWithoutResult(
        status -> {
          write(number, Kind.REACHED, outcome, null, Map.of());
          write(number, Kind.ENDED, null, null, Map.of());
        });
  }

  /** So many steps of the system in one transaction. */
  void steps(String number, int many) {
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < many; i++) {
            write(number, Kind.SERVICE_STEP, "step" + i, "NAT:1", Map.of());
          }
        });
  }

  private static String school(String number) {
    return number.substring(0, number.indexOf('-'));
  }
}
