package org.countersign.policy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How long details are kept, by the packs as they are today: a rule about records is about the old
 * ones too, and floors of law rise.
 */
@Component
public class RetentionRules {

  /** Words and files of posts that are over; counted from the day on which they were. */
  public static final String POST_COPIES = "post-copies";

  private final PolicyEditions editions;
  private final PackStore store;

  RetentionRules(PolicyEditions editions, PackStore store) {
    this.editions = editions;
    this.store = store;
  }

  /**
   * The rule that holds for a procedure, or for {@link #POST_COPIES}, at a school.
   *
   * @param pack code of the pack that has it
   * @param edition of that pack
   */
  public record Held(Retention retention, String pack, int edition) {}

  /**
   * The school's own line for the procedure, else the national one, else the school's default, else
   * the national default. Empty where there is none, or no such school: then nothing is removed.
   */
  public Optional<Held> of(String school, String procedure) {
    if (!editions.isThere(school)) {
      return Optional.empty();
    }
    String policy = editions.policyOf(school);
    return Stream.of(procedure, Retention.DEFAULT)
        .flatMap(id -> Stream.of(policy, Pack.NATIONAL).flatMap(code -> line(code, id).stream()))
        .findFirst();
  }

  private Optional<Held> line(String code, String procedure) {
    return store
        .current(code)
        .flatMap(
            edition -> {
              Map<String, Retention> lines =
                  editions
                      .asOf(code + ":" + edition)
                      .byCode(code)
                      .map(Pack::retention)
                      .orElse(Map.of());
              return Optional.ofNullable(lines.get(procedure))
                  .map(retention -> new Held(retention, code, edition));
            });
  }
}
