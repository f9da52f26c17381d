package org.countersign.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants each defect that the check promises to find, one at a time. */
@Tag("no-database")
class PackDefectsTest {

  private static final String T = "thornfield/";

  @TempDir Path temp;

  @Test
  void the_invented_pack_has_no_defect_to_begin_with() {
    Library library = Library.open(new PackSources(), new PackFolder(temp).path());

    assertThat(library.packs())
        .containsOnlyKeys("oiea", "hcps", "bpet", "obs", "wmat", "national", "thornfield");
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          code: thornfield | code: [          |  3 | is not YAML
          code: thornfield | cod: thornfield  |  1 | unknown key "cod"
          code: thornfield | code: thornhill  |  1 | make it that of its folder, "thornfield"
          name: Social     | # Social         |  1 | lacks "name"
          version: First   | name: First      |  3 | has "name" twice
          2026-09-01       | 1 September      |  4 | has the date "1 September"
          headteacher:     | headmaster:      |  7 | unknown role "headmaster"
          id: lado-referral | id: lado        |  9 | unknown deadline "lado"
          PT4H             | PT25H            |  9 | weakens NAT:4: lado-referral may take P1D on working-days at most
          PT4H, clock: clock-hours | P2D, clock: working-days | 9 | weakens NAT:4
          PT4H, clock: clock-hours | P1D, clock: school-days  | 9 | weakens NAT:4
          PT4H             | four hours       |  9 | cannot run four hours on clock-hours
          PT4H             | PT-4H            |  9 | cannot run PT-4H on clock-hours
          PT4H             | PT9999999H       |  9 | cannot run PT9999999H on clock-hours
          PT4H             | P1M              |  9 | cannot run P1M on clock-hours
          clock: clock-hours | clock: sundial |  9 | needs a clock
          clock: clock-hours | clock: clock-hours, until: end-of-day | 9 | cannot run until "end-of-day" on clock-hours
          PT4H, clock: clock-hours | P1D, clock: working-days, until: end-of-day | 9 | weakens NAT:4
          PT4H, clock: clock-hours | P0D, clock: calendar-days | 9 | weakens NAT:4
          basis: policy    | basis: habit     |  9 | needs a basis
          P30Y             | P24Y             | 11 | weakens NAT:12; ours: never earlier than date of birth plus 25 years: online-safety-concern is kept 25 years at least
          P30Y             | P299M            | 11 | weakens NAT:12
          P30Y             | P9000D           | 11 | cannot keep for "P9000D": write whole years or months
          P30Y             | P0Y              | 11 | cannot keep for "P0Y"
          P30Y             | thirty years     | 11 | cannot keep for "thirty years"
          NAT:12           | NAT:112          | 11 | cites "NAT:112"
          online-safety-concern | lado-referral | 11 | weakens NAT:11; ours: the date is the person's, so people remove: lado-referral is kept until two people remove them at least
          online-safety-concern | online-safety | 11 | keeps the unknown procedure "online-safety": use default
          THORNFIELD:4     | THORNFIELD:44    |  9 | cites "THORNFIELD:44", which is no clause of THORNFIELD or NAT
          """)
  void finds_defects_in_policy_yaml(String from, String to, int line, String message) {
    PackFolder folder = new PackFolder(temp).edit(T + "policy.yaml", from, to);

    assertDefect(folder, T + "policy.yaml", line, message);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          record,carrier   | record           | 1 | lacks the columns [carrier]
          record,carrier   | record,carrier,mood | 1 | has unknown columns [mood]
          ,staff,comment arrives | ,staff     | 4 | has 8 columns, the first line has 9
          2.2,Posts        | 2.1,Posts        | 4 | has the clause 2.1 again, see line 3
          2.1,Posts        | ,Posts           | 3 | lacks "clause"
          2.1,Posts,procedure | 2.1,Posts,wish | 3 | unknown kind "wish"
          Answer within a day. | ` `          | 4 | lacks "requirement"
          ,to-come:complaint | ,          | 6 | lacks "carrier"
          to-come:complaint | perhaps     | 6 | has the carrier "perhaps"
          to-come:complaint | to-come:elevenses | 6 | unknown procedure "elevenses"
          to-come:complaint | to-come:take-down | 6 | whose model is there: name the element, element:take-down#<id>
          to-come:complaint | element:take-down#eatBiscuit | 6 | carried by "eatBiscuit", which take-down.bpmn does not have
          to-come:complaint | element:elevenses#eatBiscuit | 6 | process "elevenses", which has no model
          to-come:complaint | rule:thornfield-training | 6 | table "thornfield-training", which the pack does not have
          to-come:complaint | rule:thornfield-post-checker | 6 | no rule of which cites THORNFIELD:4
          "Thornfield is   | "Thornfield" is  | 2 | is not CSV
          """)
  void finds_defects_in_clauses_csv(String from, String to, int line, String message) {
    PackFolder folder = new PackFolder(temp).edit(T + "clauses.csv", from, to);

    assertDefect(folder, T + "clauses.csv", line, message);
  }

  @Test
  void a_clause_may_be_carried_by_an_element_that_is_there() {
    Library library =
        new PackFolder(temp)
            .edit(T + "clauses.csv", "to-come:complaint", "element:take-down#takeDownPost")
            .open();

    assertThat(library.packs().get("thornfield").clauses().get("THORNFIELD:4").carrierKind())
        .isEqualTo("element");
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <decisionTable id=    | <decisionTabel id=   | 29 | is not XML
          20191111/MODEL/       | 20180521/MODEL/      |  1 | has no decision of DMN 1.3
          decision id="thornfield-post-checker" | decision id="post-checker" | 4 | name it like the file, "thornfield-post-checker"
          ` camunda:historyTimeToLive="P2555D"` | `` | 4 | lacks camunda:historyTimeToLive
          hitPolicy="FIRST"     | hitPolicy="COLLECT"  |  5 | has the hit policy COLLECT: use FIRST
          hitPolicy="FIRST"     | ``                   |  5 | has the hit policy UNIQUE: use FIRST
          hitPolicy="FIRST"     | hitPolicy="FIRST" mood="calm" | 5 | is no DMN that the engine reads
          <text>refersTo        | <text>weather        |  7 | asks for "weather", which post-checker does not have
          `typeRef="string">
          <text>refersTo` | `typeRef="boolean">
          <text>refersTo` | 7 | make it "string"
          label="Checker" name="roles" | label="Checker" name="who" | 11 | has the output "who"
          label="Checker" name="roles" | label="Checker" name="who" |  4 | lacks the output "roles"
          name="checkNeeded" typeRef="boolean" | name="checkNeeded" typeRef="string" | 12 | make it "boolean"
          <rule id="rule-thornfield-otherwise"> | <rule id="otherwise"> | 22 | begin it with "rule-thornfield-"
          <rule id="rule-thornfield-otherwise"> | <rule id="rule-thornfield-refers-to-pupil"> | 22 | "rule-thornfield-refers-to-pupil" again
          <text>"pupil"</text>  | <text>"pupil</text>  | 16 | cannot be read as FEEL
          <text>"pupil"</text>  | <text>"pupils"</text> | 16 | can never be true: "pupils" is none of
          <text>-</text>        | <text>"none"</text>  | 22 | is the last rule and asks for something
          <text>"headteacher"</text> | <text>"headmaster"</text> | 17 | unknown role "headmaster"
          <text>"headteacher"</text> | <text>"headteacher, slt"</text> | 17 | unknown role " slt"
          <text>"headteacher"</text> | <text>"auditor"</text> | 17 | names "auditor", which only reads
          <text>"headteacher"</text> | <text>head</text> | 17 | must be plain
          <text>"THORNFIELD:2.1"</text> | <text>"THORNFIELD:2.9"</text> | 15 | cites "THORNFIELD:2.9", which is no clause
          <text>"THORNFIELD:2.1"</text> | <text>"OIEA:5.1.3"</text> | 15 | cites "OIEA:5.1.3", which is no clause of THORNFIELD or NAT
          <text>"THORNFIELD:2.1"</text> | <text>"NAT:4"</text> | 19 | says "policy" but cites no clause of it
          <text>"policy"</text> | <text>"habit"</text> | 20 | unknown basis
          <text>"policy"</text> | <text>"law"</text>   | 19 | says "law" but cites no NAT clause
          <text>"policy"</text> | <text>"ours"</text>  | 19 | says "ours" but not in words what we add
          """)
  void finds_defects_in_a_table(String from, String to, int line, String message) {
    String file = T + "thornfield-post-checker.dmn";
    PackFolder folder = new PackFolder(temp);
    folder.write(file, folder.read(file).replace("\n          <text>refersTo", "\n<text>refersTo"));
    folder.edit(file, from.replace("\n          ", "\n"), to == null ? "" : to);

    assertDefect(folder, file, line, message);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          definitions-thornfield-post-checker" | definitions-thornfield-post-checker" expressionLanguage="juel" | 3 | expressionLanguage "juel"
          <decision id=             | <decision expressionLanguage="juel" id= | 4 | expressionLanguage "juel"
          <decisionTable id=        | <decisionTable expressionLanguage="juel" id= | 5 | expressionLanguage "juel"
          <inputExpression id=      | <inputExpression expressionLanguage="JUEL" id= | 7 | expressionLanguage "JUEL"
          <inputEntry id="rule-thornfield-otherwise-when-refersTo" | <inputEntry id="x" expressionLanguage="javascript" | 23 | expressionLanguage "javascript"
          <outputEntry id="rule-thornfield-otherwise-then-roles" | <outputEntry id="x" expressionLanguage="groovy" | 24 | expressionLanguage "groovy"
          <outputEntry id="rule-thornfield-otherwise-then-roles" | <outputEntry id="x" expressionLanguage="" | 24 | expressionLanguage ""
          <dmndi:DMNDI>             | <decision id="b"><literalExpression id="c" expressionLanguage="juel"><text>${bean.go()}</text></literalExpression></decision><dmndi:DMNDI> | 31 | expressionLanguage "juel"
          <dmndi:DMNDI>             | <decision id="b"><literalExpression id="c"><text>1</text></literalExpression></decision><dmndi:DMNDI> | 31 | has the element "literalExpression"
          <dmndi:DMNDI>             | <decision id="b"><invocation id="c"/></decision><dmndi:DMNDI> | 31 | has the element "invocation"
          <dmndi:DMNDI>             | <decision id="b"><context id="c"/></decision><dmndi:DMNDI> | 31 | has the element "context"
          <dmndi:DMNDI>             | <businessKnowledgeModel id="b" name="b"/><dmndi:DMNDI> | 31 | has the element "businessKnowledgeModel"
          <dmndi:DMNDI>             | <old:decision xmlns:old="http://www.omg.org/spec/DMN/20151101/dmn.xsd" id="b"/><dmndi:DMNDI> | 31 | has the element "decision"
          <input id="input-refersTo" | <input id="input-refersTo" camunda:inputVariable="bean" | 6 | has camunda:inputVariable
          """)
  void a_table_is_a_decision_table_in_feel_and_nothing_else(
      String from, String to, int line, String message) {
    String file = T + "thornfield-post-checker.dmn";
    PackFolder folder = new PackFolder(temp).edit(file, from, to);

    assertDefect(folder, file, line, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"feel", "https://www.omg.org/spec/DMN/20191111/FEEL/"})
  void a_table_may_say_that_it_is_in_feel(String feel) {
    new PackFolder(temp)
        .edit(
            T + "thornfield-post-checker.dmn",
            "<inputExpression id=",
            "<inputExpression expressionLanguage=\"" + feel + "\" id=")
        .edit(
            T + "thornfield-post-checker.dmn",
            "historyTimeToLive=\"P2555D\"",
            "historyTimeToLive=\"P2555D\" camunda:versionTag=\"1\"")
        .open();
  }

  @Test
  void finds_a_cell_too_many() {
    PackFolder folder =
        new PackFolder(temp)
            .edit(
                T + "thornfield-post-checker.dmn",
                "<outputEntry id=\"rule-thornfield-refers-to-pupil-then-basis\">",
                "<outputEntry id=\"more\"><text>true</text></outputEntry>"
                    + "<outputEntry id=\"rule-thornfield-refers-to-pupil-then-basis\">");

    assertDefect(
        folder, T + "thornfield-post-checker.dmn", 15, "does not have one cell for each column");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <text>"PT24H"</text>       | <text>"a day"</text>   | is no period
          <text>"clock-hours"</text> | <text>"sundial"</text> | has "sundial", which is none of [clock-hours, school-days, working-days]
          <text>"PT24H"</text>       | <text>""</text>        | has no within: answer it
          """)
  void finds_answers_of_the_wrong_kind(String from, String to, String message) {
    String file = T + "thornfield-comment-reply.dmn";
    PackFolder folder = new PackFolder(temp).edit(file, from, to);

    assertDefect(folder, file, lineOf(folder, file, to), message);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          hitPolicy="COLLECT" | hitPolicy="FIRST" | has the hit policy FIRST: use COLLECT, without an aggregation, so that every rule that fits answers
          hitPolicy="COLLECT" | hitPolicy="COLLECT" aggregation="COUNT" | has the hit policy COLLECT COUNT: use COLLECT
          hitPolicy="COLLECT" | hitPolicy="RULE ORDER" | has the hit policy RULE ORDER: use COLLECT
          <text>"stop"</text> | <text>"halt"</text>    | has "halt", which is none of [stop, flag, note]
          """)
  void finds_defects_where_a_question_has_several_answers(String from, String to, String message) {
    String file = T + "thornfield-content-rules.dmn";
    PackFolder folder = new PackFolder(temp).edit(file, from, to);

    assertDefect(folder, file, lineOf(folder, file, to), message);
  }

  @Test
  void where_a_question_has_several_answers_the_last_rule_may_ask_for_something_but_there_is_one() {
    String file = T + "thornfield-content-rules.dmn";
    PackFolder folder = new PackFolder(temp);
    assertThat(folder.open().packs().get("thornfield").table("content-rules").orElseThrow().rules())
        .last()
        .satisfies(
            rule -> assertThat(rule.when()).containsEntry("othersCopyright", "not(\"none\")"));

    folder.write(file, folder.read(file).replaceAll("(?s)<rule .*</rule>", ""));
    assertDefect(folder, file, 4, "has no rule: add one");
  }

  @Test
  void a_question_has_several_answers_or_does_not_say_so() {
    Defects defects = new Defects();

    Questions.read("- {id: a, title: A, section: S, several: perhaps}".getBytes(), defects);

    assertThat(defects.sorted())
        .extracting(Defect::message)
        .containsExactly(
            "has several: \"perhaps\": write true, or leave it out where there is one answer");
  }

  @Test
  void NAT_2_the_headteacher_never_hears_of_a_concern_about_the_headteacher() {
    String file = T + "thornfield-concern-about-head.dmn";
    PackFolder folder =
        new PackFolder(temp)
            .edit(
                file,
                "then-roles\"><text>\"chair-of-governors\"",
                "then-roles\"><text>\"headteacher\"");

    assertDefect(folder, file, 11, "weakens NAT:2: \"headteacher\" may never answer");
  }

  @Test
  void finds_a_table_that_answers_no_question() {
    PackFolder folder = new PackFolder(temp);
    String table = folder.read(T + "thornfield-post-checker.dmn");
    folder.write(T + "thornfield-favourite-biscuit.dmn", table);

    assertDefect(folder, T + "thornfield-favourite-biscuit.dmn", 4, "answers no known question");
  }

  @Test
  void finds_a_file_that_belongs_to_no_pack() {
    PackFolder folder = new PackFolder(temp).write(T + "clauses.xlsx", "?");

    assertDefect(folder, T + "clauses.xlsx", 1, "does not belong to a pack");
  }

  @Test
  void finds_missing_files() {
    PackFolder folder = new PackFolder(temp).delete(T + "policy.yaml").delete(T + "clauses.csv");

    assertDefect(folder, T + "policy.yaml", 1, "is missing");
    assertDefect(folder, T + "clauses.csv", 1, "is missing");
  }

  @Test
  void finds_text_that_is_not_utf_8() {
    PackFolder folder =
        new PackFolder(temp).write(T + "clauses.csv", new byte[] {'c', (byte) 0xe9, '\n'});

    assertDefect(folder, T + "clauses.csv", 1, "is not in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy.yaml", "thornfield-post-checker.dmn"})
  void finds_any_file_that_is_not_utf_8(String name) {
    PackFolder folder = new PackFolder(temp);
    byte[] latin =
        folder
            .read(T + name)
            .replace("id:", "# \u00e9\n#")
            .replace(">-<", ">\u00e9<")
            .getBytes(ISO_8859_1);
    folder.write(T + name, latin);

    assertDefect(folder, T + name, 1, "is not in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "US-ASCII"})
  void finds_a_table_that_says_it_is_in_another_encoding(String encoding) {
    PackFolder folder =
        new PackFolder(temp).edit(T + "thornfield-post-checker.dmn", "UTF-8", encoding);

    assertDefect(folder, T + "thornfield-post-checker.dmn", 1, "save it in UTF-8");
  }

  @Test
  void finds_control_characters_and_nesting_in_yaml() {
    PackFolder folder =
        new PackFolder(temp).edit(T + "policy.yaml", "version: First", "version: Fi\u0007rst");
    assertDefect(folder, T + "policy.yaml", 3, "control character U+0007");

    folder.write(T + "policy.yaml", "code: " + "[".repeat(60));
    assertDefect(folder, T + "policy.yaml", 1, "is not YAML");
  }

  @Test
  void what_spreadsheets_and_version_control_leave_behind_is_no_defect() {
    PackFolder folder = new PackFolder(temp);
    folder
        .write(T + "clauses.csv", "\uFEFF" + folder.read(T + "clauses.csv").replace("\n", "\r\n"))
        .write(T + ".DS_Store", "?")
        .write(".git/config", "?");

    assertThat(folder.open().packs().get("thornfield").clauses()).hasSize(5);
  }

  @Test
  void finds_folder_names_that_cannot_be_a_code() {
    PackFolder folder =
        new PackFolder(temp)
            .write("Thorn Field/policy.yaml", "code: x\nname: X\nversion: '1'\n")
            .write("nat/policy.yaml", "code: nat\nname: X\nversion: '1'\n");

    assertDefect(folder, "Thorn Field/policy.yaml", 1, "lower-case letters, digits and hyphens");
    assertDefect(folder, "nat/policy.yaml", 1, "is taken");
  }

  @Test
  void a_national_pack_of_ones_own_must_answer_every_question_and_keeps_the_floors_of_law() {
    PackFolder folder =
        new PackFolder(temp)
            .withBuiltIn("national")
            .delete("national/national-training.dmn")
            .edit(
                "national/policy.yaml",
                "id: breach-report, within: PT72H",
                "id: breach-report, within: PT73H");

    assertDefect(folder, "national/national-training.dmn", 1, "every question needs an answer");
    assertDefect(folder, "national/policy.yaml", 12, "weakens NAT:21");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT72H59M", "PT72H1M", "PT72H0.001S"})
  void NAT_21_not_a_minute_after_72_hours(String within) {
    PackFolder folder =
        new PackFolder(temp)
            .withBuiltIn("national")
            .edit(
                "national/policy.yaml",
                "breach-report, within: PT72H",
                "breach-report, within: " + within);

    assertDefect(folder, "national/policy.yaml", 12, "weakens NAT:21");
  }

  @Test
  void a_national_pack_of_ones_own_must_keep_every_deadline() {
    PackFolder folder = new PackFolder(temp).withBuiltIn("national");
    String policy = folder.read("national/policy.yaml");
    folder.write(
        "national/policy.yaml", policy.replaceFirst("(?m)^.*id: filtering-review.*\\n", ""));

    assertDefect(folder, "national/policy.yaml", 1, "lacks the deadline \"filtering-review\"");
  }

  @Test
  void finds_a_folder_that_is_not_there() {
    BrokenPacks broken =
        catchThrowableOfType(
            BrokenPacks.class, () -> Library.open(new PackSources(), temp.resolve("nowhere")));

    assertThat(broken).hasMessageContaining("nowhere:1: is not a folder");
  }

  @Test
  void shows_every_defect_at_once_in_order_and_says_what_to_do() {
    PackFolder folder =
        new PackFolder(temp)
            .edit(T + "policy.yaml", "headteacher:", "headmaster:")
            .edit(T + "clauses.csv", "to-come:complaint", "perhaps");
    BrokenPacks broken = catchThrowableOfType(BrokenPacks.class, folder::open);

    var analysis = new BrokenPacksAnalyzer().analyze(broken, broken);

    assertThat(analysis.getDescription())
        .contains("2 defect(s)")
        .containsSubsequence("clauses.csv:6: ", "policy.yaml:7: ");
    assertThat(analysis.getAction()).contains("docs/adopting.md");
  }

  @Test
  void an_owner_is_asked_for_nothing_that_the_training_record_does_not_keep() {
    String table = T + "thornfield-account-readiness.dmn";
    PackFolder folder = new PackFolder(temp);
    String national = readNational("account-readiness").replace("national", "thornfield");
    folder.write(table, national.replace("\"policy-read\"", "\"two-step-login\""));

    assertDefect(
        folder,
        table,
        12,
        "has \"two-step-login\", which does not go with \"owner\": use one of"
            + " [acceptable-use-signed, platform-induction, policy-read, training]");
  }

  private static String readNational(String question) {
    try {
      return Files.readString(Path.of("policies/national/national-" + question + ".dmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertDefect(PackFolder folder, String file, int line, String message) {
    BrokenPacks broken = catchThrowableOfType(BrokenPacks.class, folder::open);
    assertThat(broken).as("nothing was found").isNotNull();
    List<Defect> defects = broken.defects();
    assertThat(defects)
        .anySatisfy(
            defect -> {
              assertThat(defect.file()).isEqualTo(temp + "/" + file);
              assertThat(defect.line()).isEqualTo(line);
              assertThat(defect.message()).contains(message);
            });
  }

  private static int lineOf(PackFolder folder, String file, String text) {
    String before = folder.read(file).split(java.util.regex.Pattern.quote(text), 2)[0];
    return (int) before.chars().filter(c -> c == '\n').count() + 1;
  }
}
