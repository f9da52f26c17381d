package org.countersign.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.school.Role;

/**
 * A school's account on a social network.
 *
 * @param id readable and never changed: small letters, digits and hyphens
 * @param platform an id of {@code countersign.platforms}
 * @param link an address that begins with {@code https://}
 * @param owners usernames of the staff who run it, leavers too
 * @param credentialsPlace where the password is, never what it is
 * @param credentialsKeeper who keeps it
 * @param upkeep who looks after it
 */
public record SocialAccount(
    String school,
    String id,
    String platform,
    String handle,
    String link,
    String purpose,
    String audience,
    Status status,
    List<String> owners,
    LocalDate openedOn,
    String schoolEmail,
    String credentialsPlace,
    Role credentialsKeeper,
    Upkeep upkeep) {

  public SocialAccount {
    owners = owners.stream().sorted().distinct().toList();
  }

  /** Whether posts may be made from it; the later in this order, the less. */
  public enum Status {
    OPEN,
    SUSPENDED,
    CLOSED;

    /** As files and variables write it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> byId(String id) {
      return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }
  }

  /** Whether two handles are one, whatever their letters and with or without the sign before. */
  public static boolean isSameHandle(String one, String other) {
    return plain(one).equalsIgnoreCase(plain(other));
  }

  private static String plain(String handle) {
    return handle.strip().replaceFirst("^@\\s*", "");
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /** The same, of another status. */
  public SocialAccount as(Status other) {
    return with(other, owners, schoolEmail, credentialsPlace, credentialsKeeper, upkeep);
  }

  /** The same, run and looked after by others. */
  public SocialAccount with(
      Status itsStatus,
      List<String> itsOwners,
      String itsEmail,
      String place,
      Role keeper,
      Upkeep itsUpkeep) {
    return new SocialAccount(
        school, id, platform, handle, link, purpose, audience, itsStatus, itsOwners, openedOn,
        itsEmail, place, keeper, itsUpkeep);
  }
}
