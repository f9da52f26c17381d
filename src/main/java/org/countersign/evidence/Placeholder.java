package org.countersign.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Stands where a video or paper is not shown. Drawn without letters, for servers have no fonts;
 * type, length and size stand beside it in words, see {@link MediaAnswer}.
 */
final class Placeholder {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;

  private Placeholder() {}

  static BufferedImage draw(Kind kind) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xE8EAED));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0x4A5560));
    if (kind.isVideo()) {
      pen.fill(new Polygon(new int[] {205, 205, 290}, new int[] {85, 185, 135}, 3));
    } else {
      pen.fillRect(200, 75, 80, 120);
    }
    pen.dispose();
    return picture;
  }
}
