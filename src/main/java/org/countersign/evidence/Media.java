package org.countersign.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of pictures, videos and papers, for procedures. It works in the caller's
 * transaction. It does not ask who may do it: that is the procedure's rule.
 */
@Component
public class Media {

  private static final int LONGEST_REASON = 1_000;

  private final MediaTable files;
  private final Chunks chunks;
  private final ClosedTable closed;
  private final MediaTrail trail;

  Media(MediaTable files, Chunks chunks, ClosedTable closed, MediaTrail trail) {
    this.files = files;
    this.chunks = chunks;
    this.closed = closed;
    this.trail = trail;
  }

  /** What is known of the file, also when its bytes are gone. */
  public Optional<MediaFile> file(String id) {
    return files.byId(id);
  }

  /** The files of a case in the order in which they came, sealed and deleted ones too. */
  public List<MediaFile> attachedTo(String caseKey) {
    return files.ofCase(caseKey);
  }

  /**
   * Makes the files belong to the case, all or none. One that belongs to this case already stays
   * so.
   *
   * @param person who uploaded them, in this school
   * @throws MediaRefused where one is unknown, another person's or school's, in another case,
   *     sealed or deleted, or an indecent image is suspected in the case; the caller's transaction
   *     is then rolled back
   */
  @Transactional
  public void attach(List<String> ids, String caseKey, String school, String person) {
    // In one order for everybody, so that two do not wait for each other.
    for (String id : ids.stream().sorted().distinct().toList()) {
      boolean already = files.byId(id).flatMap(MediaFile::attachedTo).isPresent();
      if (!already && closed.isClosed(caseKey)) {
        throw ImageSuspicion.noFiles();
      }
      if (!files.attach(id, caseKey, school, person)) {
        throw new MediaRefused(
            MediaRefused.Reason.NOT_YOURS,
            "One of the files is not there any more, was uploaded by somebody else or is used"
                + " elsewhere. Remove it and upload it again.");
      }
      if (!already) {
        trail.attached(known(id), person);
      }
    }
  }

  /**
   * One hash for these files in this order: SHA-256 over a line for each, of its SHA-256, a space
   * and its size. Equal where the bytes and their order are equal, whatever the files are called.
   *
   * @throws IllegalArgumentException for an unknown id
   */
  public String hashOf(List<String> ids) {
    MessageDigest digest = Disguises.sha256();
    for (String id : ids) {
      MediaFile file = known(id);
      String line = file.sha256() + " " + file.size() + "\n";
      digest.update(line.getBytes(StandardCharsets.US_ASCII));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Deletes the bytes and the preview. The record, the hash and who opened it stay. Nothing happens
   * where they are deleted already.
   *
   * @param reason in words, required
   * @throws IllegalStateException where the file is sealed: that is deleted only as the police
   *     direct
   */
  @Transactional
  public void delete(String id, String reason, String person) {
    if (files.end(id, MediaFile.State.DELETED, required(reason), person)) {
      chunks.delete(id);
      trail.ended(known(id), reason, person);
    } else if (known(id).state() == MediaFile.State.SEALED) {
      throw new IllegalStateException("The file " + id + " is sealed and cannot be deleted");
    }
  }

  /**
   * Deletes a sealed file, as the police or the safeguarding lead direct; that they did is
   * recorded. Nothing happens where it is deleted already.
   *
   * @param directedBy who said so, and the reference under which: required
   * @throws IllegalStateException where the file is not sealed
   */
  @Transactional
  public void deleteAsDirected(String id, String directedBy, String person) {
    String reason = required(directedBy);
    if (files.endSealed(id, reason, person)) {
      chunks.delete(id);
      trail.ended(known(id), reason, person);
    } else if (known(id).state() == MediaFile.State.KEPT) {
      throw new IllegalStateException("The file " + id + " is not sealed");
    }
  }

  /**
   * From now on nobody opens, copies or deletes it. Nothing happens where it is sealed already.
   *
   * @param reason in words, required; never shown to those who ask for the file
   * @throws IllegalStateException where the bytes are deleted
   */
  @Transactional
  public void seal(String id, String reason, String person) {
    if (files.end(id, MediaFile.State.SEALED, required(reason), person)) {
      trail.ended(known(id), reason, person);
    } else if (known(id).state() == MediaFile.State.DELETED) {
      throw new IllegalStateException("The file " + id + " is deleted and cannot be sealed");
    }
  }

  /**
   * Seals all files of the case that are not sealed or deleted yet.
   *
   * @param reason as for one file
   */
  @Transactional
  public void sealAllOf(String caseKey, String reason, String person) {
    files.ofCase(caseKey).stream()
        .filter(file -> file.state() == MediaFile.State.KEPT)
        .forEach(file -> seal(file.id(), reason, person));
  }

  /**
   * Seals whatever the person has uploaded in the school for that purpose and no case took yet.
   * Returns how many files that were.
   *
   * @param reason as for one file
   */
  @Transactional
  public int sealUploads(String school, String person, Purpose purpose, String reason) {
    List<String> uploads = files.unattachedOf(school, person, purpose);
    uploads.forEach(id -> seal(id, reason, person));
    return uploads.size();
  }

  /** Deletes it unless it was attached meanwhile; true where it was deleted. */
  @Transactional
  boolean deleteUnattached(String id, String reason, String person) {
    boolean deleted = files.endUnattached(id, required(reason), person);
    if (deleted) {
      chunks.delete(id);
      trail.ended(known(id), reason, person);
    }
    return deleted;
  }

  private MediaFile known(String id) {
    return files.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no file " + id));
  }

  private static String required(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "Give the reason, in at most " + LONGEST_REASON + " characters.");
    }
    return reason;
  }
}
