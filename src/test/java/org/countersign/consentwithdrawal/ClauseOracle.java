package org.countersign.consentwithdrawal;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.consent.Use;

/**
 * What may be shown of whom, by the clauses and the design's readings alone. It keeps everything
 * that was ever said and knows nothing of how the product works it out.
 */
final class ClauseOracle {

  /** The last day of the school year on the demo's roll. */
  private static final LocalDate YEAR_ENDS = LocalDate.of(2027, Month.JULY, 22);

  /**
   * @param untilYearEnds BPET 6-1b; a default for HCPS and OBS. Else only leaving ends it
   * @param afterLeaving OIEA 4.1b: two years; BPET 6-3a, WMAT 7.1b and the default: at once
   * @param spokenCounts OBS IMG-1b; elsewhere a spoken notice holds (reading 3, WMAT 7.4a)
   */
  record Policy(boolean untilYearEnds, Period afterLeaving, boolean spokenCounts) {}

  static final Map<String, Policy> POLICIES =
      Map.of(
          "oiea", new Policy(false, Period.ofYears(2), false),
          "hcps", new Policy(true, Period.ZERO, false),
          "bpet", new Policy(true, Period.ZERO, false),
          "obs", new Policy(true, Period.ZERO, true),
          "wmat", new Policy(false, Period.ZERO, false));

  static final String EVERYWHERE = "all";

  /** A yes or a no, in the order in which the school wrote them down. */
  record Word(boolean yes, Set<Use> uses, String platform, LocalDate received) {

    boolean isAbout(Use use, String where) {
      return uses.contains(use) && (platform.equals(EVERYWHERE) || platform.equals(where));
    }
  }

  private static final class Known {
    private final List<Word> words = new ArrayList<>();
    private final Set<String> holds = new HashSet<>();
    private boolean never;
    private LocalDate leftOn;
  }

  private final Policy policy;
  private final Map<Integer, Known> children = new HashMap<>();

  ClauseOracle(String school) {
    policy = POLICIES.get(school);
  }

  private Known of(int pupil) {
    return children.computeIfAbsent(pupil, number -> new Known());
  }

  void said(int pupil, Word word) {
    of(pupil).words.add(word);
  }

  void held(int pupil, String cause) {
    of(pupil).holds.add(cause);
  }

  void heldNoMore(int pupil, String cause) {
    of(pupil).holds.remove(cause);
  }

  void never(int pupil, boolean set) {
    of(pupil).never = set;
  }

  void left(int pupil, LocalDate day) {
    of(pupil).leftOn = day;
  }

  boolean spokenCounts() {
    return policy.spokenCounts();
  }

  /** P1, P5, reading 3: never-publish wins, a hold next, and then what the family said. */
  boolean may(int pupil, Use use, String platform, LocalDate today) {
    Known child = of(pupil);
    return !child.never && child.holds.isEmpty() && isAllowed(pupil, use, platform, today);
  }

  /** What the family said alone: what it could take back. */
  boolean isAllowed(int pupil, Use use, String platform, LocalDate today) {
    Known child = of(pupil);
    List<Word> about = child.words.stream().filter(word -> word.isAbout(use, platform)).toList();
    for (int at = 0; at < about.size(); at++) {
      Word yes = about.get(at);
      if (yes.yes() && lasts(yes, child.leftOn, today) && isNewerThanEachNo(about, at)) {
        return true;
      }
    }
    return false;
  }

  /** No record is no; a no ends only with a yes that is later in both ways (the safer side). */
  private static boolean isNewerThanEachNo(List<Word> about, int at) {
    for (int other = 0; other < about.size(); other++) {
      Word no = about.get(other);
      if (!no.yes() && (other > at || no.received().isAfter(about.get(at).received()))) {
        return false;
      }
    }
    return true;
  }

  private boolean lasts(Word yes, LocalDate leftOn, LocalDate today) {
    boolean inTime = !policy.untilYearEnds() || !today.isAfter(yearEnd(yes.received()));
    boolean here = leftOn == null || today.isBefore(leftOn.plus(policy.afterLeaving()));
    return inTime && here;
  }

  /** The roll's own year, and 31 August where it has none (ours). */
  private static LocalDate yearEnd(LocalDate day) {
    if (!day.isAfter(YEAR_ENDS)) {
      return YEAR_ENDS;
    }
    LocalDate august = LocalDate.of(day.getYear(), Month.AUGUST, 31);
    return day.isAfter(august) ? august.plusYears(1) : august;
  }
}
