package org.countersign.evidence;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * A picture of the picture, to look at: decoded and written anew, so that nothing of the file but
 * what is seen is in it, no place, no device and nothing active. Of an animation it is the first
 * frame. Videos and papers are neither decoded nor played: they get a neutral picture.
 */
@Component
class Preview {

  private static final int LONGEST_SIDE = 1_600;
  private static final float QUALITY = 0.85f;

  /** Pictures decoded at once: the largest take three hundred megabytes for a moment. */
  private final Semaphore places = new Semaphore(2, true);

  private final MediaSettings limits;

  Preview(MediaSettings limits) {
    this.limits = limits;
  }

  /** JPEG for photographs, PNG for all else, see {@link #typeOf}. */
  byte[] of(Path file, FileCheck.Found found) throws IOException {
    if (!found.kind().isImage()) {
      return png(Placeholder.draw(found.kind()));
    }
    places.acquireUninterruptibly();
    try {
      int orientation = found.kind() == Kind.JPEG ? orientation(file) : 1;
      BufferedImage picture = drawn(decoded(file, found), orientation);
      return isPhotograph(found.kind()) ? jpeg(picture) : png(picture);
    } finally {
      places.release();
    }
  }

  static String typeOf(Kind kind) {
    return (isPhotograph(kind) ? Kind.JPEG : Kind.PNG).type();
  }

  private static boolean isPhotograph(Kind kind) {
    return kind == Kind.JPEG || kind == Kind.WEBP;
  }

  private BufferedImage decoded(Path file, FileCheck.Found found) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(found.kind().type()).next();
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      Pixels.check(width, height, limits);
      Pixels.checkPacking(width, height, found.size());
      ImageReadParam how = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } catch (MediaRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Decoders meet a damaged file with exceptions of any kind.
      throw Layout.damaged();
    } finally {
      reader.dispose();
    }
  }

  /** As the camera was held, 1 to 8; 1 is upright, and what stands for "not said". */
  private static int orientation(Path file) throws IOException {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
      if (exif.isEmpty()) {
        return 1;
      }
      InputStream data = exif.get(0).data();
      data.skipNBytes(1);
      try (ImageInputStream tiff = ImageIO.createImageInputStream(data)) {
        Directory directory = new TIFFReader().read(tiff);
        Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number n && n.intValue() <= 8
            ? Math.max(1, n.intValue())
            : 1;
      }
    } catch (IOException | RuntimeException e) {
      // What a camera says beside the picture may be broken though the picture is whole.
      return 1;
    }
  }

  private static BufferedImage drawn(BufferedImage source, int orientation) {
    double scale =
        Math.min(1, (double) LONGEST_SIDE / Math.max(source.getWidth(), source.getHeight()));
    int width = (int) Math.max(1, Math.round(source.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(source.getHeight() * scale));
    boolean turned = orientation >= 5;
    BufferedImage picture =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.transform(upright(orientation, width, height));
    pen.drawImage(source, 0, 0, width, height, null);
    pen.dispose();
    return picture;
  }

  /** Of a picture of this width and height as it lies in the file. */
  private static AffineTransform upright(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(Kind.JPEG.type()).next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
