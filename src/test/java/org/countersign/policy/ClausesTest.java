package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("no-database")
class ClausesTest {

  private static final Pattern PERSON = Pattern.compile("\\b(Mr|Mrs|Ms|Miss|Dr|Rev)\\.? [A-Z]");

  private static Library library;

  @BeforeAll
  static void open() {
    library = Library.open(new PackSources(), null);
  }

  @ParameterizedTest
  @CsvSource({
    "oiea, 171",
    "hcps, 133",
    "bpet, 190",
    "obs, 173",
    "wmat, 195",
    "national, 30",
  })
  void every_clause_is_there_and_carried_by_one_thing(String policy, int clauses) {
    Pack pack = library.packs().get(policy);

    assertThat(pack.clauses()).hasSize(clauses);
    assertThat(pack.clauses().values())
        .allSatisfy(
            clause -> {
              assertThat(clause.citation()).startsWith(pack.prefix() + ":");
              assertThat(clause.carrierKind()).isIn("element", "rule", "to-come", "conduct");
              assertThat(clause.carrier()).doesNotContain(";", ",", " ");
            });
  }

  @Test
  void what_a_rule_cites_as_policy_is_never_called_conduct() {
    for (Pack pack : library.packs().values()) {
      for (Table table : pack.tables().values()) {
        for (Table.Rule rule : table.rules()) {
          for (String citation : Citations.split(rule.clause())) {
            Clause clause = pack.clauses().get(citation);
            if (clause != null) {
              assertThat(clause.carrier()).as(citation).isNotEqualTo("conduct");
            }
          }
        }
      }
    }
  }

  @Test
  void law_and_guidance_say_where_they_were_read_and_how_sure_we_are() {
    assertThat(library.packs().get("national").clauses().values())
        .allSatisfy(
            clause -> {
              assertThat(clause.source()).isNotBlank();
              assertThat(clause.certainty()).isIn("S", "K");
            });
  }

  @Test
  void nobody_is_named() {
    for (PackFiles files : library.files().values()) {
      files
          .texts()
          .forEach(
              (name, content) ->
                  assertThat(PERSON.matcher(new String(content)).find())
                      .as(files.path(name))
                      .isFalse());
    }
  }
}
