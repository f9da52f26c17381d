package org.countersign.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files, good and hostile, made as they are needed. */
final class Samples {

  private Samples() {}

  /** Left half red, right half blue, so that one can see how it lies. */
  static BufferedImage picture(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return picture;
  }

  static BufferedImage noise(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return picture;
  }

  static byte[] written(BufferedImage picture, String format) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] jpeg() {
    return written(picture(64, 32), "jpeg");
  }

  static byte[] png() {
    return written(picture(64, 32), "png");
  }

  static byte[] gif() {
    return written(picture(64, 32), "gif");
  }

  /** One pixel, without loss. */
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  /** Behind the start of a JPEG: a segment of that kind. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    int length = content.length + 2;
    return join(
        Arrays.copyOf(jpeg, 2),
        bytes(0xFF, marker, length >> 8, length & 0xFF),
        content,
        Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** What a phone writes: how it was held, and where it was. */
  static byte[] exif(int orientation, String place) {
    byte[] text = (place + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(80 + text.length).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 0x112).putShort((short) 3).putInt(1).putInt(orientation);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
    // The table of the place: the reference "N", and the name of the area.
    tiff.putShort((short) 2);
    tiff.putShort((short) 1).putShort((short) 2).putInt(2).putInt('N');
    tiff.putShort((short) 28).putShort((short) 2).putInt(text.length).putInt(80).putInt(0);
    tiff.position(80);
    tiff.put(text);
    return join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
  }

  static byte[] pngChunk(String name, byte[] content) {
    byte[] letters = ascii(name);
    CRC32 sum = new CRC32();
    sum.update(letters);
    sum.update(content);
    return join(number(content.length), letters, content, number(sum.getValue()));
  }

  /** After the header chunk of a PNG. */
  static byte[] withChunk(byte[] png, String name, byte[] content) {
    return join(
        Arrays.copyOf(png, 33), pngChunk(name, content), Arrays.copyOfRange(png, 33, png.length));
  }

  /** A PNG of one bit a pixel, all zero. */
  static byte[] flatPng(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(bytes(1, 0, 0, 0, 0)).array();
    return join(
        bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10),
        pngChunk("IHDR", header),
        pngChunk("IDAT", deflated((width / 8 + 2L) * height)),
        pngChunk("IEND", new byte[0]));
  }

  /** So many zeros, packed. */
  static byte[] deflated(long zeros) {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    byte[] input = new byte[1 << 16];
    for (long left = zeros; left > 0; left -= input.length) {
      deflater.setInput(input, 0, (int) Math.min(left, input.length));
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    return out.toByteArray();
  }

  static byte[] animatedGif(int frames) {
    byte[] one = gif();
    byte[] start = Arrays.copyOf(one, 13 + colours(one));
    byte[] frame = Arrays.copyOfRange(one, start.length, one.length - 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(start);
    for (int i = 0; i < frames; i++) {
      out.writeBytes(frame);
    }
    out.write(0x3B);
    return out.toByteArray();
  }

  private static int colours(byte[] gif) {
    return (gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1;
  }

  static byte[] gifWithComment(byte[] comment) {
    byte[] one = gif();
    int start = 13 + colours(one);
    return join(
        Arrays.copyOf(one, start),
        bytes(0x21, 0xFE, comment.length),
        comment,
        bytes(0),
        Arrays.copyOfRange(one, start, one.length));
  }

  /** A valid GIF whose header, read as a script, is an assignment and opens a comment. */
  static byte[] gifThatIsAScript() {
    byte[] gif = gifWithComment(ascii("*/1;alert(1)/*"));
    gif[6] = '=';
    gif[7] = '\n';
    gif[8] = '\n';
    gif[9] = 10;
    byte[] header = bytes('/', '*');
    // The flags and the background: no table of colours is announced any more.
    System.arraycopy(header, 0, gif, 10, 2);
    return join(Arrays.copyOf(gif, 13), Arrays.copyOfRange(gif, 13 + colours(gif()), gif.length));
  }

  static byte[] box(String name, byte[]... content) {
    byte[] all = join(content);
    return join(number(all.length + 8), ascii(name), all);
  }

  /** A video of 42 seconds, in outline. */
  static byte[] mp4(byte[] data) {
    byte[] mvhd = ByteBuffer.allocate(100).putInt(12, 1000).putInt(16, 42_000).array();
    return join(
        box("ftyp", ascii("isom"), new byte[4], ascii("isommp42")),
        box("moov", box("mvhd", mvhd)),
        box("mdat", data));
  }

  static byte[] mov() {
    byte[] mp4 = mp4(new byte[100]);
    System.arraycopy(ascii("qt  "), 0, mp4, 8, 4);
    System.arraycopy(ascii("qt  qt  "), 0, mp4, 16, 8);
    return mp4;
  }

  static byte[] pdf() {
    return ascii(
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
  }

  static byte[] zip() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("page.html"));
        zip.write(ascii("hello"));
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] number(long value) {
    return ByteBuffer.allocate(4).putInt((int) value).array();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
