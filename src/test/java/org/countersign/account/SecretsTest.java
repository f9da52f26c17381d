package org.countersign.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("no-database")
class SecretsTest {

  @ParameterizedTest
  @DisplayName("A5: what names a password or looks like one is refused")
  @ValueSource(
      strings = {
        "password: tulips",
        "The PIN is 1234",
        "PIN 4821",
        "pw Summer2026",
        "code 123456",
        "In the safe, S3cret!word"
      })
  void refused(String text) {
    assertThat(Secrets.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("A5: where it is kept is not")
  @ValueSource(
      strings = {
        "Safe of the school office",
        "Headteacher's office, locked cabinet 2",
        "Families in post code NG5",
        "Pinned by the office, room 12"
      })
  void taken(String text) {
    assertThat(Secrets.areIn(text)).isFalse();
  }
}
