package org.countersign.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes, in rows of 256 KiB: written and read one by one, never whole in memory. */
@Repository
class Chunks {

  private static final int SIZE = 256 * 1024;

  /** What of a file: the bytes as they came, or what we made of them to look at. */
  enum Part {
    ORIGINAL("original"),
    PREVIEW("preview");

    private final String id;

    Part(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  private final JdbcClient database;

  Chunks(JdbcClient database) {
    this.database = database;
  }

  void write(String file, Part part, InputStream in) throws IOException {
    byte[] buffer = new byte[SIZE];
    int read;
    for (int position = 0; (read = in.readNBytes(buffer, 0, SIZE)) > 0; position++) {
      database
          .sql("insert into media_chunk (file_id, part, position, content) values (?, ?, ?, ?)")
          .params(file, part.id(), position, read == SIZE ? buffer : Arrays.copyOf(buffer, read))
          .update();
    }
  }

  /** Returns how many bytes were written. Holds no connection while the receiver is slow. */
  long read(String file, Part part, OutputStream out) throws IOException {
    long total = 0;
    Optional<byte[]> chunk = chunk(file, part, 0);
    for (int position = 1; chunk.isPresent(); position++) {
      out.write(chunk.get());
      total += chunk.get().length;
      chunk = chunk(file, part, position);
    }
    return total;
  }

  private Optional<byte[]> chunk(String file, Part part, int position) {
    return database
        .sql("select content from media_chunk where file_id = ? and part = ? and position = ?")
        .params(file, part.id(), position)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  void delete(String file) {
    database.sql("delete from media_chunk where file_id = ?").param(file).update();
  }
}
