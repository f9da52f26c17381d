package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** OBS ABU-2b: a text for the audience names no pupil. */
@RollTest
@Transactional
class NamedPupilsTest {

  @Autowired private NamedPupils names;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void enrol() {
    enrol("n1", "Will", "Oak-Hazelby");
    enrol("n2", "Mary Ann", "O’Thistle");
    enrol("n3", "Fern", "Fern");
    enrol("n4", "Zoë", "Núñez");
    enrol("n5", "Will", "Young");
  }

  private void enrol(String id, String given, String family) {
    jdbc.sql(
            "insert into roll_person (school, sourced_id, kind, given_name, family_name, roster_role,"
                + " enabled, joined_on) values ('elm', ?, 'pupil', ?, ?, 'student', true,"
                + " date '2025-09-01')")
        .params(id, given, family)
        .update();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "We hid what WILL OAK HAZELBY wrote. | true | WILL",
        "oak-hazelby, will | true | ",
        "Will’s comment is hidden. | false | Will",
        "We will hide it; goodwill matters. | false | ",
        "mary  ann o'thistle wrote it | true | ",
        "Ask O'Thistle. | false | O'Thistle",
        "Ferns grow here. | false | ",
        "Insults are against our rules. | false | ",
        "Zoe Nunez wrote it | true | Nunez,Zoe",
        "ZOË’s words | false | ZOË",
        "Ask Ann. | false | Ann",
        "By Mary O’Thistle | true | Mary,O’Thistle",
        "We hid what @WillOakHazelby99 wrote. | true | ",
        "will_oak.hazelby wrote it | true | ",
        "Thanks, @zoe | false | @zoe",
        "We will tell young pupils. | false | ",
        "It was Will. Young people read this. | false | Will,Young",
      })
  @DisplayName("whole names in whatever letters; single words that are written as names")
  void found(String text, boolean whole, String words) {
    NamedPupils.Found found = names.in("elm", text);
    assertThat(found.wholeName()).isEqualTo(whole);
    assertThat(String.join(",", found.words())).isEqualTo(words == null ? "" : words);
  }

  @Test
  @DisplayName("another school’s pupils are nobody here")
  void anotherSchool() {
    assertThat(names.in("oak", "Will Oak-Hazelby").wholeName()).isFalse();
  }
}
