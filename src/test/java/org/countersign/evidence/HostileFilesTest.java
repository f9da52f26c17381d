package org.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.countersign.evidence.MediaRefused.Reason.NOT_ACCEPTED;
import static org.countersign.evidence.MediaRefused.Reason.TOO_LARGE;
import static org.countersign.evidence.MediaRefused.Reason.UNUSABLE;
import static org.countersign.evidence.Samples.animatedGif;
import static org.countersign.evidence.Samples.ascii;
import static org.countersign.evidence.Samples.box;
import static org.countersign.evidence.Samples.bytes;
import static org.countersign.evidence.Samples.deflated;
import static org.countersign.evidence.Samples.flatPng;
import static org.countersign.evidence.Samples.gif;
import static org.countersign.evidence.Samples.gifThatIsAScript;
import static org.countersign.evidence.Samples.gifWithComment;
import static org.countersign.evidence.Samples.join;
import static org.countersign.evidence.Samples.jpeg;
import static org.countersign.evidence.Samples.mov;
import static org.countersign.evidence.Samples.mp4;
import static org.countersign.evidence.Samples.number;
import static org.countersign.evidence.Samples.pdf;
import static org.countersign.evidence.Samples.picture;
import static org.countersign.evidence.Samples.png;
import static org.countersign.evidence.Samples.webp;
import static org.countersign.evidence.Samples.withChunk;
import static org.countersign.evidence.Samples.withSegment;
import static org.countersign.evidence.Samples.written;
import static org.countersign.evidence.Samples.zip;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.evidence.MediaRefused.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Issue 3, hostile files: only what is wholly a picture or video of the list is taken. */
@Tag("no-database")
class HostileFilesTest {

  static final MediaSettings LIMITS =
      new MediaSettings(
          DataSize.ofMegabytes(25),
          DataSize.ofMegabytes(200),
          60,
          50_000_000,
          500,
          Duration.ofHours(24));

  @TempDir private Path folder;

  private FileCheck.Found check(byte[] content, Purpose purpose, MediaSettings limits)
      throws IOException {
    Path file = Files.write(folder.resolve("file"), content);
    FileCheck.Found found = new FileCheck(limits).check(file, purpose);
    assertThat(new Preview(limits).of(file, found)).isNotEmpty();
    return found;
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        arguments(jpeg(), Kind.JPEG, 1, null),
        arguments(join(jpeg(), jpeg(), new byte[20]), Kind.JPEG, 1, null),
        arguments(png(), Kind.PNG, 1, null),
        arguments(gif(), Kind.GIF, 1, null),
        arguments(animatedGif(500), Kind.GIF, 500, null),
        arguments(webp(), Kind.WEBP, 1, null),
        arguments(mp4(new byte[1000]), Kind.MP4, null, 42),
        arguments(mov(), Kind.MOV, null, 42));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void picturesAndVideosAreKnownByTheirBytes(
      byte[] content, Kind kind, Integer frames, Integer seconds) throws IOException {
    FileCheck.Found found = check(content, Purpose.POST_MEDIA, LIMITS);

    assertThat(found.kind()).isEqualTo(kind);
    assertThat(found.size()).isEqualTo(content.length);
    assertThat(found.layout()).isEqualTo(new Layout(frames, seconds));
  }

  static Stream<Arguments> refused() {
    byte[] svg = ascii("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    byte[] html = ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");
    return Stream.of(
        arguments("nothing", new byte[0], UNUSABLE),
        arguments("SVG", svg, NOT_ACCEPTED),
        arguments(
            "SVG behind a declaration", join(ascii("<?xml version=\"1.0\"?>"), svg), NOT_ACCEPTED),
        arguments("HTML", html, NOT_ACCEPTED),
        arguments("script", ascii("alert(document.cookie)"), NOT_ACCEPTED),
        arguments("zip", zip(), NOT_ACCEPTED),
        arguments("program", join(ascii("MZ"), new byte[200]), NOT_ACCEPTED),
        arguments(
            "old office file",
            join(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[600]),
            NOT_ACCEPTED),
        arguments("BMP", written(picture(8, 8), "bmp"), NOT_ACCEPTED),
        arguments("TIFF", written(picture(8, 8), "tiff"), NOT_ACCEPTED),
        arguments("HEIC", box("ftyp", ascii("heic"), new byte[4], ascii("heicmif1")), NOT_ACCEPTED),
        arguments("sound", join(ascii("ID3"), new byte[200]), NOT_ACCEPTED),
        arguments("PDF as media of a post", pdf(), NOT_ACCEPTED),
        arguments("noise", ascii("q8#Zw".repeat(90)), NOT_ACCEPTED),
        arguments("GIF that is a script", gifThatIsAScript(), UNUSABLE),
        arguments("GIF that opens a comment", ascii("GIF89a/*\0\0*/=1;alert(1)//;"), UNUSABLE),
        arguments(
            "GIF with a page in its comment",
            gifWithComment(ascii("<SCRIPT>x</SCRIPT>")),
            UNUSABLE),
        arguments("GIF with a page behind it", join(gif(), html), UNUSABLE),
        arguments(
            "JPEG that opens a comment",
            join(
                bytes(0xFF, 0xD8, 0xFF, 0xE0, '/', '*'),
                new byte[0x2F2A - 2],
                Arrays.copyOfRange(jpeg(), 2, jpeg().length)),
            UNUSABLE),
        arguments("JPEG with a page in its comment", withSegment(jpeg(), 0xFE, html), UNUSABLE),
        arguments(
            "JPEG with a handler in its comment",
            withSegment(jpeg(), 0xFE, ascii("<img src=x onerror=alert(1)>")),
            UNUSABLE),
        arguments(
            "JPEG with PHP in its comment",
            withSegment(jpeg(), 0xFE, ascii("<?php system($x); ?>")),
            UNUSABLE),
        arguments("JPEG that is a PDF", withSegment(jpeg(), 0xFE, pdf()), UNUSABLE),
        arguments("JPEG with an archive behind it", join(jpeg(), zip()), UNUSABLE),
        arguments("JPEG with an archive in a segment", withSegment(jpeg(), 0xFE, zip()), UNUSABLE),
        arguments("JPEG with a film behind it", join(jpeg(), mp4(new byte[9])), UNUSABLE),
        arguments("PNG with what was cropped behind it", join(png(), png()), UNUSABLE),
        arguments(
            "PNG with a page in its text",
            withChunk(png(), "tEXt", join(ascii("a\0"), html)),
            UNUSABLE),
        arguments(
            "PNG with an archive in a chunk",
            withChunk(png(), "tEXt", join(ascii("a\0"), zip())),
            UNUSABLE),
        arguments("WebP with a page behind it", join(webp(), html), UNUSABLE),
        arguments(
            "video with an archive in it", join(mp4(new byte[9]), box("free", zip())), UNUSABLE),
        arguments("video with a page in it", join(mp4(new byte[9]), box("free", html)), UNUSABLE),
        arguments(
            "video without description",
            join(box("ftyp", ascii("isom"), new byte[4], ascii("isom")), box("mdat", new byte[50])),
            UNUSABLE),
        arguments(
            "video whose box is shorter than itself",
            join(mp4(new byte[9]), number(3), ascii("free")),
            UNUSABLE),
        arguments("PNG of 50,000 × 50,000", hugePng(), UNUSABLE),
        arguments("PNG of 49 million white pixels in 6 kB", flatPng(7_000, 7_000), UNUSABLE),
        arguments(
            "PNG with a gigabyte of text",
            withChunk(png(), "zTXt", join(ascii("a\0\0"), deflated(100_000_000))),
            UNUSABLE),
        arguments(
            "PNG with a gigabyte of other text",
            withChunk(png(), "iTXt", join(ascii("a\0\1\0\0\0"), deflated(100_000_000))),
            UNUSABLE),
        arguments(
            "PNG that claims 100,000 frames",
            withChunk(png(), "acTL", join(number(100_000), number(0))),
            UNUSABLE),
        arguments("GIF of 501 frames", animatedGif(501), UNUSABLE),
        arguments("GIF of 5,000 frames", animatedGif(5_000), UNUSABLE),
        arguments("WebP that claims 16,384 × 16,384", hugeWebp(), UNUSABLE),
        arguments("JPEG of 31 passes", manyScans(), UNUSABLE),
        arguments("JPEG without a picture", bytes(0xFF, 0xD8, 0xFF, 0xD9), UNUSABLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatIsNoPlainPictureOrVideoIsRefusedWithAReason(String what, byte[] content, Reason reason) {
    MediaRefused refusal =
        catchThrowableOfType(MediaRefused.class, () -> check(content, Purpose.POST_MEDIA, LIMITS));

    assertThat(refusal).as(what).isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.getMessage()).hasSizeBetween(20, 300);
    if (reason == NOT_ACCEPTED) {
      assertThat(refusal.getMessage()).contains("JPEG up to 25 MB", "MP4 up to 200 MB");
    }
  }

  static Stream<Arguments> whole() {
    return Stream.of(jpeg(), png(), gif(), webp(), mp4(new byte[30]), mov()).map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("whole")
  void aFileThatWasCutOffAnywhereIsRefused(byte[] content) {
    assertThat(IntStream.range(0, content.length).boxed())
        .allSatisfy(
            length ->
                assertThat(
                        catchThrowableOfType(
                            MediaRefused.class,
                            () ->
                                check(Arrays.copyOf(content, length), Purpose.POST_MEDIA, LIMITS)))
                    .isNotNull());
  }

  @ParameterizedTest
  @MethodSource("whole")
  void aFileWithDamagedBytesIsTakenOrRefusedAndNothingElse(byte[] content) {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      byte[] damaged = content.clone();
      for (int j = 0; j < 3; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        check(damaged, Purpose.POST_MEDIA, LIMITS);
      } catch (Exception e) {
        assertThat(e).isInstanceOf(MediaRefused.class);
      }
    }
  }

  @Test
  void theLargestFileIsTakenAndOneByteMoreIsNot() throws IOException {
    byte[] picture = jpeg();
    byte[] video = mp4(new byte[5_000]);
    MediaSettings fits = limits(picture.length, video.length);
    assertThat(check(picture, Purpose.POST_MEDIA, fits).size()).isEqualTo(picture.length);
    assertThat(check(video, Purpose.POST_MEDIA, fits).size()).isEqualTo(video.length);

    MediaSettings oneLess = limits(picture.length - 1, video.length - 1);
    assertThat(refusal(picture, oneLess)).isEqualTo(TOO_LARGE);
    assertThat(refusal(video, oneLess)).isEqualTo(TOO_LARGE);
  }

  @Test
  void aPaperIsTakenAsEvidenceAlone() throws IOException {
    assertThat(check(pdf(), Purpose.EVIDENCE, LIMITS).kind()).isEqualTo(Kind.PDF);
    assertThat(
            catchThrowableOfType(
                MediaRefused.class, () -> check(join(pdf(), zip()), Purpose.EVIDENCE, LIMITS)))
        .isNotNull();
  }

  @Test
  void theHashIsThatOfTheExactBytes() throws IOException {
    // Of the known one-pixel WebP, worked out with sha256sum.
    assertThat(check(webp(), Purpose.POST_MEDIA, LIMITS).sha256()).isEqualTo(WEBP_SHA256);
  }

  private static final String WEBP_SHA256 =
      "86be52bdb7547413cafb3ed175a806a798c65de98b40849e0b974c47d187de65";

  private Reason refusal(byte[] content, MediaSettings limits) {
    return catchThrowableOfType(
            MediaRefused.class, () -> check(content, Purpose.POST_MEDIA, limits))
        .reason();
  }

  private static MediaSettings limits(int image, int video) {
    return new MediaSettings(
        DataSize.ofBytes(image),
        DataSize.ofBytes(video),
        60,
        50_000_000,
        500,
        Duration.ofHours(24));
  }

  private static byte[] hugePng() {
    byte[] header = join(number(50_000), number(50_000), bytes(8, 2, 0, 0, 0));
    byte[] png = png();
    return join(
        Arrays.copyOf(png, 8),
        Samples.pngChunk("IHDR", header),
        Arrays.copyOfRange(png, 33, png.length));
  }

  /** The frame says one pixel, what is in it says 16,384 a side. */
  private static byte[] hugeWebp() {
    byte[] webp = webp();
    Arrays.fill(webp, 21, 24, (byte) 0xFF);
    webp[24] = (byte) 0x0F;
    return webp;
  }

  private static byte[] manyScans() {
    byte[] jpeg = jpeg();
    int scan = 2;
    while (jpeg[scan + 1] != (byte) 0xDA) {
      scan += 2 + ((jpeg[scan + 2] & 0xFF) << 8 | jpeg[scan + 3] & 0xFF);
    }
    byte[] one = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
    byte[][] parts = new byte[33][];
    Arrays.fill(parts, one);
    parts[0] = Arrays.copyOf(jpeg, scan);
    parts[32] = bytes(0xFF, 0xD9);
    return join(parts);
  }
}
