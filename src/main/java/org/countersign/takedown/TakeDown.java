package org.countersign.takedown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.countersign.consent.Child;

/**
 * The take-down of one post for one cause.
 *
 * @param id random
 * @param caseKey number of its case, such as {@code obs-TAKE-2026-0012}; null until that is opened
 * @param cause number of the case that asks for it, or the post's own
 * @param about whom the cause is about; null where it is the post as a whole
 * @param post id in the register of posts; null where it is not in there
 * @param account id in the account register
 * @param link to the post on its network
 * @param postedOn of a post that is not in the register; null where nobody knows
 * @param removalAsked whether the family asked expressly for removal (OIEA 4.6)
 * @param mayKeep whether the policy's answer to its case leaves keeping; false until it answered
 * @param decision that counts at present, or null
 * @param keeping that somebody asks or asked to keep it, or null
 * @param naming who named it by hand, or null
 * @param search the search by hand that found it, or null
 */
public record TakeDown(
    String id,
    String school,
    String caseKey,
    String cause,
    Reason reason,
    Child about,
    String post,
    String account,
    String link,
    LocalDate postedOn,
    boolean removalAsked,
    boolean mayKeep,
    Instant askedAt,
    State state,
    Decision decision,
    Keeping keeping,
    Naming naming,
    String search) {

  /**
   * What became of the post.
   *
   * @param by username: who removed it or replaced the picture, or who accepted that it is kept
   * @param howChecked that it is gone, in words; null where it is kept
   * @param pictureHash SHA-256 of the picture in place of the old one, or null
   */
  public record Decision(String by, Instant at, String howChecked, String pictureHash) {}

  /**
   * That it is to be kept.
   *
   * @param by username of who asks for it, who never accepts it
   * @param answer what the data lead said of it last, or null
   */
  public record Keeping(String by, Basis basis, String why, String answer) {}

  /**
   * That somebody named it.
   *
   * @param by username
   * @param againOf id of the take-down of the same post or link before it, or null
   */
  public record Naming(String by, String why, String againOf) {}

  /** Whether the register of posts has it. */
  public boolean isRegistered() {
    return post != null;
  }

  public boolean isDecided() {
    return state.isDecided();
  }

  /** Of a post that is kept: on which basis. */
  public Optional<Basis> basis() {
    return state == State.KEPT ? Optional.of(keeping.basis()) : Optional.empty();
  }
}
