package org.countersign.reporting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.countersign.school.Role;

/**
 * What somebody reported online; it never changes. What they did not say is {@code UNKNOWN}, {@code
 * UNSURE} or null: never read that as a no.
 *
 * @param id random
 * @param receivedAt by our clock
 * @param username of staff who were signed in, else null
 * @param name what the reporter calls themselves, null where they stay anonymous
 * @param contact how they can be reached, null where they did not say
 * @param victimNames who it happens to, in their words, or null
 * @param perpetratorNames who does it, in their words, or null
 * @param platform network, game or app, in their words, or null
 * @param webAddress or user name there, in their words, or null; at most 2,000 characters
 * @param whatHappened never empty, at most 8,000 characters, as typed
 * @param firstSeen in the past, or null
 * @param keepFrom who must not hear of it, because it is about them
 * @param schoolHours whether it happened during school hours
 * @param intended whether it was meant to hurt
 * @param indecentImage other than a no: no file is ever taken about it
 * @param danger whether somebody is in danger now
 * @param underage whether a child is on a platform below its age
 * @param referredBefore whether it was reported before
 * @param caseKey the case it belongs to, null until there is one
 * @param closedAt when the reporter was told that it is closed, or null
 */
public record Report(
    String id,
    String school,
    Instant receivedAt,
    Reporter reporter,
    String username,
    String name,
    String contact,
    Victim victim,
    String victimNames,
    Perpetrator perpetrator,
    String perpetratorNames,
    String platform,
    String webAddress,
    String whatHappened,
    Instant firstSeen,
    Set<ContentFlag> flags,
    Set<Role> keepFrom,
    YesNo schoolHours,
    YesNo intended,
    YesNo indecentImage,
    YesNo danger,
    YesNo underage,
    YesNo referredBefore,
    String caseKey,
    Instant closedAt) {

  public Report {
    flags = Set.copyOf(flags);
    keepFrom = Set.copyOf(keepFrom);
  }

  /** Whether a file may be added to it: only after a plain no to the first question. */
  public boolean takesFiles() {
    return indecentImage == YesNo.NO && closedAt == null;
  }

  public Optional<String> openedCase() {
    return Optional.ofNullable(caseKey);
  }

  /** As evidence names what a file was uploaded about, and who without an account sent it. */
  public String evidenceName() {
    return "report:" + id;
  }
}
