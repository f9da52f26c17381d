package org.countersign.start;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Passes answers on as they come, but holds the body of an error back. */
class HeldErrors extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private PrintWriter writer;

  HeldErrors(HttpServletResponse response) {
    super(response);
  }

  byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return body.toByteArray();
  }

  private boolean holds() {
    return getStatus() >= 400;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Output();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (!holds()) {
      return super.getWriter();
    }
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!holds()) {
      super.flushBuffer();
    }
  }

  @Override
  public void setContentLength(int length) {
    setContentLengthLong(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!holds()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (!holds() || !HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!holds() || !HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
      super.addHeader(name, value);
    }
  }

  /** Decides at each write, for a servlet may set the status after it asked for the stream. */
  private class Output extends ServletOutputStream {

    @Override
    public void write(int oneByte) throws IOException {
      if (holds()) {
        body.write(oneByte);
      } else {
        HeldErrors.super.getOutputStream().write(oneByte);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (holds()) {
        body.write(bytes, from, length);
      } else {
        HeldErrors.super.getOutputStream().write(bytes, from, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!holds()) {
        HeldErrors.super.getOutputStream().flush();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("The web apps' API writes synchronously");
    }
  }
}
