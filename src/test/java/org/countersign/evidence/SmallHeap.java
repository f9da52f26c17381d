package org.countersign.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a video of 200 MB in and hands it out, in a Java of its own that has less memory. */
final class SmallHeap {

  private static final int MEGABYTE = 1_000_000;

  private SmallHeap() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    var source =
        new DriverManagerDataSource(
            "jdbc:h2:file:" + folder.resolve("small") + ";CACHE_SIZE=8192", "sa", "");
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V43__Evidence.sql"),
            new ClassPathResource("db/migration/V200__Exhibits.sql"))
        .execute(source);
    JdbcClient database = JdbcClient.create(source);
    Clock clock = Clock.systemUTC();
    Chunks chunks = new Chunks(database);
    MediaTrail untold =
        new MediaTrail(null) {
          @Override
          void uploaded(MediaFile file) {
            // There is no trail in this small product.
          }
        };
    MediaIntake intake =
        new MediaIntake(
            new FileCheck(HostileFilesTest.LIMITS),
            new Preview(HostileFilesTest.LIMITS),
            new MediaTable(database, clock),
            chunks,
            untold,
            new TransactionTemplate(new JdbcTransactionManager(source)),
            clock);

    Path video = video(folder.resolve("video"));
    MediaFile file = intake.keep(video, "film.mp4", Purpose.POST_MEDIA, null, "obs", "staff.obs");

    var digest = Disguises.sha256();
    long size =
        chunks.read(
            file.id(),
            Chunks.Part.ORIGINAL,
            new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    if (size != Files.size(video)
        || size < 200L * MEGABYTE
        || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
      throw new IllegalStateException("It did not come out as it came in");
    }
  }

  private static Path video(Path file) throws IOException {
    byte[] start = Samples.mp4(new byte[MEGABYTE]);
    Files.write(file, start);
    try (SeekableByteChannel out = Files.newByteChannel(file, StandardOpenOption.APPEND)) {
      for (int i = 0; i < 199; i++) {
        byte[] box = Samples.box("mdat", new byte[MEGABYTE]);
        out.write(ByteBuffer.wrap(box));
      }
    }
    return file;
  }
}
