package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("no-database")
class ContinueToTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/roll/import", "/camunda/app/tasklist/default/#/?task=1", "/a?b=%2F%2Fc"})
  void aPathOfThisSiteIsKept(String address) {
    assertThat(ContinueTo.safe(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "roll",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "///elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "/\t/elsewhere.example",
        "/x\r\nSet-Cookie: a=b",
        "/ /elsewhere.example",
        "/sign-in?continue=/sign-in",
        "/sign-out"
      })
  void anythingElseLeadsToTheStartPage(String address) {
    assertThat(ContinueTo.safe(address)).isEqualTo("/");
  }
}
