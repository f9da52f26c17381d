package org.countersign.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** An MP4 or MOV video, box by box. It is not decoded. */
final class VideoLayout {

  /** What phones, cameras and programs write in the place of the brand. */
  private static final Pattern MP4_BRAND =
      Pattern.compile("isom|iso[2-9a-c]|avc1|mp4[12]|dash|MSNV|XAVC|M4V[ HP]");

  private VideoLayout() {}

  /** By the brand, in the bytes 8 to 11: many kinds of file are built like these videos. */
  static String typeOf(byte[] start) {
    String brand = new String(start, StandardCharsets.ISO_8859_1).substring(8);
    if (brand.equals("qt  ")) {
      return Kind.MOV.type();
    }
    return MP4_BRAND.matcher(brand).matches() ? Kind.MP4.type() : "an unknown kind of video";
  }

  static Layout read(Walk walk) throws IOException {
    Integer seconds = null;
    boolean described = false;
    boolean filled = false;
    boolean first = true;
    while (walk.left() > 0) {
      long end = walk.position();
      long size = walk.u32();
      String box = walk.name();
      if (first && !box.equals("ftyp")) {
        throw Layout.damaged();
      }
      end += sizeOf(walk, size, end);
      if (box.equals("moov")) {
        described = true;
        seconds = seconds(walk, end);
      }
      filled |= box.equals("mdat");
      walk.goTo(end);
      first = false;
    }
    if (!described || !filled) {
      throw MediaRefused.unusable(
          "The video is not finished: a part of it is missing. Play it to see that it is whole,"
              + " then send it again.");
    }
    return new Layout(null, seconds);
  }

  /** 1 stands for a longer number that follows, 0 for all that is left. */
  private static long sizeOf(Walk walk, long size, long start) throws IOException {
    if (size == 0) {
      return walk.position() + walk.left() - start;
    }
    long whole = size == 1 ? walk.u32() << 32 | walk.u32() : size;
    if (whole < walk.position() - start) {
      throw Layout.damaged();
    }
    return whole;
  }

  private static Integer seconds(Walk walk, long end) throws IOException {
    while (walk.position() + 8 <= end) {
      long start = walk.position();
      long size = walk.u32();
      if (walk.name().equals("mvhd")) {
        boolean longTimes = walk.u8() == 1;
        walk.skip(3 + (longTimes ? 16 : 8));
        long unitsASecond = walk.u32();
        long units = longTimes ? walk.u32() << 32 | walk.u32() : walk.u32();
        long seconds = unitsASecond == 0 ? -1 : units / unitsASecond;
        return seconds >= 0 && seconds < Integer.MAX_VALUE ? (int) seconds : null;
      }
      walk.goTo(start + sizeOf(walk, size, start));
    }
    return null;
  }
}
