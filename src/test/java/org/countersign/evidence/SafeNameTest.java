package org.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("no-database")
class SafeNameTest {

  @ParameterizedTest
  @CsvSource({
    "Sports day.jpg, Sports day.jpg",
    "../../etc/passwd, passwd.jpg",
    "C:\\Users\\x\\photo.JPG, photo.jpg",
    "..\\..\\photo.jpeg, photo.jpeg",
    "photo.html, photo.html.jpg",
    "photo.jpg.exe, photo.jpg.exe.jpg",
    ".htaccess, htaccess.jpg",
    "..., file.jpg",
    "CON.jpg, file CON.jpg",
    "a<b>\"c.jpg, a_b__c.jpg",
    "Année Élève 写真.jpg, Année Élève 写真.jpg"
  })
  void aNameNamesAFileAndNothingElse(String given, String kept) {
    assertThat(SafeName.of(given, Kind.JPEG)).isEqualTo(kept);
  }

  @Test
  void whatCannotBeSeenIsTakenOut() {
    assertThat(SafeName.of("gpj.\u202Eexe.jpg", Kind.JPEG)).isEqualTo("gpj.exe.jpg");
    assertThat(SafeName.of("a\u0000b\r\nc\u200Fd\uFEFF\u0007.png", Kind.PNG))
        .isEqualTo("ab cd.png");
    assertThat(SafeName.of("a\uD800.png", Kind.PNG)).isEqualTo("a.png");
    assertThat(SafeName.of("a\u2066b\u2069.gif", Kind.GIF)).isEqualTo("ab.gif");
  }

  @Test
  void aMissingNameIsReplaced() {
    assertThat(SafeName.of(null, Kind.MP4)).isEqualTo("file.mp4");
    assertThat(SafeName.of("   ", Kind.MP4)).isEqualTo("file.mp4");
  }

  @Test
  void aNameOfTenThousandCharactersIsShortened() {
    assertThat(SafeName.of("x".repeat(10_000) + ".jpg", Kind.JPEG))
        .isEqualTo("x".repeat(100) + ".jpg");
    assertThat(SafeName.of("😀".repeat(10_000), Kind.JPEG)).isEqualTo("😀".repeat(100) + ".jpg");
  }
}
