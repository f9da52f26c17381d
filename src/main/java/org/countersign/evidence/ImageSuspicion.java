package org.countersign.evidence;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what could show an indecent image of a child, wherever it lies: nobody reads, copies,
 * exports or previews it any more, and nothing is added to it (UKCIS 2024). Sealing is a
 * transaction of its own: it stands whatever becomes of the caller's, which must not have changed
 * anything of those files before.
 */
@Component
public class ImageSuspicion {

  /** Says no more: others read the trail of the case. */
  static final String REASON = "For the designated safeguarding lead alone";

  private final Media media;
  private final MediaTable files;
  private final ClosedTable closed;
  private final MediaTrail trail;
  private final ApplicationEventPublisher listeners;
  private final TransactionTemplate transaction;

  ImageSuspicion(
      Media media,
      MediaTable files,
      ClosedTable closed,
      MediaTrail trail,
      ApplicationEventPublisher listeners,
      PlatformTransactionManager transactions) {
    this.media = media;
    this.files = files;
    this.closed = closed;
    this.trail = trail;
    this.listeners = listeners;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * One is suspected among the files of a case, of a post as well: all of its files are sealed
   * unseen, with what the person has sent besides, and nothing more is taken about it. Then {@link
   * ImageSuspected} is published.
   */
  public void inCase(String school, String caseKey, String person) {
    List<String> sealed =
        apart(
            () -> {
              closeFor(school, caseKey, person);
              files.aboutsOf(caseKey).forEach(about -> closeFor(school, about, person));
              List<String> kept = keptOf(caseKey);
              media.sealAllOf(caseKey, REASON, person);
              media.sealUploads(school, person, Purpose.EVIDENCE, REASON);
              return kept;
            });
    listeners.publishEvent(new ImageSuspected(school, caseKey, null, sealed, person));
  }

  /**
   * One is suspected in what the person has uploaded about something and no case took yet: it is
   * sealed, and their permits about it end. Where anything was sealed, {@link ImageSuspected} is
   * published.
   */
  public void inUploads(String school, String about, String person) {
    List<String> sealed =
        apart(
            () -> {
              closed.endPermits(school, about, person);
              List<String> kept = files.unattachedOf(school, person, Purpose.EVIDENCE);
              media.sealUploads(school, person, Purpose.EVIDENCE, REASON);
              trail.answered(school, about, "not no", person);
              return kept;
            });
    if (!sealed.isEmpty()) {
      listeners.publishEvent(new ImageSuspected(school, null, about, sealed, person));
    }
  }

  /**
   * One is suspected in a file: with it goes the whole case that it belongs to, or all that its
   * uploader has sent and no case took.
   */
  void inFile(MediaFile file, String person) {
    if (file.attachedTo().isPresent()) {
      inCase(file.school(), file.caseKey(), person);
      return;
    }
    apart(
        () -> {
          media.seal(file.id(), REASON, person);
          return List.of(file.id());
        });
    listeners.publishEvent(
        new ImageSuspected(file.school(), null, null, List.of(file.id()), person));
  }

  /**
   * No file is ever taken about it: the first question was not answered with no. For what has no
   * files yet; nothing is published.
   */
  public void close(String school, String about, String person) {
    apart(
        () -> {
          closeFor(school, about, person);
          return List.of();
        });
  }

  /** Whether no file is taken about it any more. */
  public boolean isClosed(String about) {
    return closed.isClosed(about);
  }

  private List<String> keptOf(String caseKey) {
    return files.ofCase(caseKey).stream()
        .filter(file -> file.state() == MediaFile.State.KEPT)
        .map(MediaFile::id)
        .toList();
  }

  static MediaRefused noFiles() {
    return new MediaRefused(
        MediaRefused.Reason.NOT_ACCEPTED,
        "No file is taken here. Do not view, copy, forward or save it; tell the designated"
            + " safeguarding lead.");
  }

  private void closeFor(String school, String about, String person) {
    if (!closed.isClosed(about)) {
      closed.close(school, about, person);
      trail.closed(school, about, person);
    }
  }

  /** Once more where somebody else said the same at that moment. */
  private List<String> apart(Supplier<List<String>> sealing) {
    try {
      return transaction.execute(status -> sealing.get());
    } catch (DuplicateKeyException saidTwice) {
      return transaction.execute(status -> sealing.get());
    }
  }
}
