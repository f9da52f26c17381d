package org.countersign.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goes through a file once, from front to back, and says when it ends too early. */
final class Walk implements AutoCloseable {

  private final DataInputStream in;
  private final long size;
  private long position;

  Walk(Path file) throws IOException {
    size = Files.size(file);
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  int u8() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw cutOff();
    }
    position++;
    return value;
  }

  int u16() throws IOException {
    return u8() << 8 | u8();
  }

  long u32() throws IOException {
    return (long) u16() << 16 | u16();
  }

  int u16LittleEndian() throws IOException {
    return u8() | u8() << 8;
  }

  long u32LittleEndian() throws IOException {
    return u16LittleEndian() | (long) u16LittleEndian() << 16;
  }

  /** The four letters that name a box or chunk. */
  String name() throws IOException {
    byte[] letters = {(byte) u8(), (byte) u8(), (byte) u8(), (byte) u8()};
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  void skip(long bytes) throws IOException {
    if (bytes < 0 || bytes > left()) {
      throw cutOff();
    }
    try {
      in.skipNBytes(bytes);
    } catch (EOFException e) {
      throw cutOff();
    }
    position += bytes;
  }

  void goTo(long place) throws IOException {
    skip(place - position);
  }

  long position() {
    return position;
  }

  long left() {
    return size - position;
  }

  private static MediaRefused cutOff() {
    return MediaRefused.unusable(
        "The file is damaged or was cut off: it ends before it should. Open it to see that it is"
            + " whole, then send it again.");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
