package org.countersign.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.DemoTest;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
@Tag("h2")
class DemoRegistersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired private Schools schools;
  @Autowired private ConsentRegister register;
  @Autowired private SocialAccounts accounts;

  private Standing image(String school, String pupil, String platform) {
    return register
        .check(school, List.of(Child.pupil(pupil)), Set.of(Use.IMAGE), platform, DAY)
        .findings()
        .get(0)
        .standing();
  }

  @Test
  void everySchoolHasPupilsOfEachKind() {
    for (School school : schools.all()) {
      String pupil = school.id() + "-p0";
      assertThat(image(school.id(), pupil + "01", "facebook")).isEqualTo(Standing.HELD);
      assertThat(image(school.id(), pupil + "05", "facebook"))
          .isEqualTo(Standing.NOT_TO_BE_PUBLISHED);
      assertThat(image(school.id(), pupil + "07", "facebook")).isEqualTo(Standing.HELD);
      assertThat(image(school.id(), pupil + "07", "x")).isEqualTo(Standing.REFUSED);
      assertThat(image(school.id(), pupil + "08", "facebook")).isEqualTo(Standing.REFUSED);
      assertThat(image(school.id(), pupil + "09", "facebook")).isEqualTo(Standing.WITHDRAWN);
      assertThat(image(school.id(), pupil + "10", "facebook")).isEqualTo(Standing.NO_RECORD);
      assertThat(school.registersAreComplete(LocalDate.of(2026, 9, 1))).isTrue();
    }
  }

  @Test
  void everySchoolHasOpenAccountsRunByTwoOfItsStaff() {
    for (School school : schools.all()) {
      assertThat(accounts.open(school.id()))
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(
              account -> assertThat(accounts.ownersToday(account)).hasSizeGreaterThanOrEqualTo(2));
    }
    assertThat(accounts.byId("obs", "facebook-obs-old").orElseThrow().isOpen()).isFalse();
  }
}
