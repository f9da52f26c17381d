package org.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.Samples.ascii;
import static org.countersign.evidence.Samples.exif;
import static org.countersign.evidence.Samples.jpeg;
import static org.countersign.evidence.Samples.mp4;
import static org.countersign.evidence.Samples.withSegment;
import static org.countersign.evidence.Samples.written;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people look at is written anew: the picture and nothing else of the file. */
@Tag("no-database")
class PreviewTest {

  @TempDir private Path folder;

  private byte[] preview(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("file"), content);
    FileCheck.Found found = new FileCheck(HostileFilesTest.LIMITS).check(file, Purpose.POST_MEDIA);
    return new Preview(HostileFilesTest.LIMITS).of(file, found);
  }

  private BufferedImage seen(byte[] content) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(preview(content)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void whereAPictureWasTakenIsDropped() throws IOException {
    byte[] taken = withSegment(jpeg(), 0xE1, exif(1, "Hobbleford"));
    assertThat(text(taken)).contains("Exif", "Hobbleford");

    assertThat(text(preview(taken))).doesNotContain("Exif", "Hobbleford");
  }

  @Test
  void commentsAndTextAreDropped() throws IOException {
    assertThat(text(preview(withSegment(jpeg(), 0xFE, ascii("secret remark")))))
        .doesNotContain("secret remark");
    assertThat(text(preview(Samples.withChunk(Samples.png(), "tEXt", ascii("a\0secret remark")))))
        .doesNotContain("secret remark");
    assertThat(text(preview(Samples.gifWithComment(ascii("secret remark")))))
        .doesNotContain("secret remark");
  }

  /** The red half lies on the left in the file; the standard says where its rows and columns go. */
  @ParameterizedTest
  @CsvSource({
    "1, 64, 32, left", "2, 64, 32, right", "3, 64, 32, right", "4, 64, 32, left",
    "5, 32, 64, top", "6, 32, 64, top", "7, 32, 64, bottom", "8, 32, 64, bottom"
  })
  void aPictureStandsUprightHoweverTheCameraWasHeld(
      int orientation, int width, int height, String red) throws IOException {
    BufferedImage seen = seen(withSegment(jpeg(), 0xE1, exif(orientation, "x")));

    assertThat(seen.getWidth()).isEqualTo(width);
    assertThat(seen.getHeight()).isEqualTo(height);
    int x = red.equals("right") ? width - 4 : 4;
    int y = red.equals("bottom") ? height - 4 : 4;
    assertThat(isRed(seen.getRGB(x, y))).isTrue();
    assertThat(isRed(seen.getRGB(width - 1 - x, height - 1 - y))).isFalse();
  }

  @Test
  void aMirroredPictureIsMirroredTheRightWay() throws IOException {
    BufferedImage corner = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    corner.createGraphics().fillRect(0, 0, 32, 32);
    byte[] file = written(corner, "jpeg");

    // Where the white corner, top left in the file, is to be seen: EXIF 2.3, orientation 1 to 8.
    int[][] places = {{4, 4}, {60, 4}, {60, 60}, {4, 60}, {4, 4}, {60, 4}, {60, 60}, {4, 60}};
    for (int orientation = 1; orientation <= 8; orientation++) {
      BufferedImage seen = seen(withSegment(file, 0xE1, exif(orientation, "x")));
      int[] place = places[orientation - 1];
      assertThat(new Color(seen.getRGB(place[0], place[1])).getGreen())
          .as("orientation " + orientation)
          .isGreaterThan(200);
    }
  }

  @Test
  void anUnreadableOrientationIsUpright() throws IOException {
    byte[] broken = ascii("Exif\0\0II*\0\u00ff\u00ff\u00ff\u00ff");

    assertThat(seen(withSegment(jpeg(), 0xE1, broken)).getWidth()).isEqualTo(64);
  }

  @Test
  void aLargePictureIsMadeSmaller() throws IOException {
    BufferedImage seen = seen(written(Samples.noise(4_000, 1_000), "jpeg"));

    assertThat(seen.getWidth()).isEqualTo(1_600);
    assertThat(seen.getHeight()).isEqualTo(400);
  }

  @Test
  void whatIsTransparentIsWhite() throws IOException {
    BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

    assertThat(seen(written(clear, "png")).getRGB(5, 5)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void ofAnAnimationTheFirstFrameIsSeen() throws IOException {
    BufferedImage seen = seen(Samples.animatedGif(3));

    assertThat(isRed(seen.getRGB(4, 4))).isTrue();
  }

  @Test
  void aVideoGetsANeutralPicture() throws IOException {
    assertThat(seen(mp4(new byte[100])).getWidth()).isEqualTo(480);
  }

  private static boolean isRed(int colour) {
    Color seen = new Color(colour);
    return seen.getRed() > 200 && seen.getBlue() < 60;
  }
}
