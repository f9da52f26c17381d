package org.countersign.consentwithdrawal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.consent.Use;
import org.countersign.consentwithdrawal.Step.Asks;
import org.countersign.consentwithdrawal.Step.Begins;
import org.countersign.consentwithdrawal.Step.Gives;
import org.countersign.consentwithdrawal.Step.GoesBy;
import org.countersign.consentwithdrawal.Step.Leaves;
import org.countersign.consentwithdrawal.Step.MovesOn;
import org.countersign.consentwithdrawal.Step.NeverPublish;
import org.countersign.consentwithdrawal.Step.Shows;
import org.countersign.consentwithdrawal.Step.Way;
import org.countersign.consentwithdrawal.Step.What;
import org.countersign.consentwithdrawal.Step.Who;
import org.countersign.consentwithdrawal.Step.Withdraws;
import org.countersign.consentwithdrawal.Step.WorksOn;

/** Makes schedules; the same number makes the same one. */
final class Schedules {

  static final int PUPILS = 50;

  private static final int STEPS = 18;

  /** Most of what happens is about these, so that posts and notices meet. */
  private static final int BUSY = 4;

  private static final List<Set<Use>> USES =
      List.of(
          EnumSet.allOf(Use.class),
          EnumSet.allOf(Use.class),
          EnumSet.of(Use.IMAGE),
          EnumSet.of(Use.FIRST_NAME));

  private static final Shows[] SHOWS = {
    Shows.PICTURE, Shows.PICTURE, Shows.PICTURE_AND_NAMES, Shows.NAMES, Shows.NAMES
  };

  private final Random random;

  private Schedules(long seed) {
    random = new Random(seed);
  }

  static List<Step> of(long seed) {
    Schedules one = new Schedules(seed);
    List<Step> steps = new ArrayList<>();
    // Most that can go wrong goes wrong with what is out, or as good as.
    for (int post = 0; post < 2; post++) {
      steps.add(one.asks());
      steps.add(new MovesOn(post, true));
      steps.add(new MovesOn(post, true));
    }
    while (steps.size() < STEPS) {
      steps.add(one.step());
    }
    return steps;
  }

  private Step step() {
    int die = random.nextInt(100);
    if (die < 10) {
      return asks();
    } else if (die < 34) {
      return new MovesOn(random.nextInt(4), mostly());
    } else if (die < 40) {
      return new Begins(random.nextInt(4));
    } else if (die < 47) {
      return new Gives(pupil(), random.nextBoolean() ? Who.MOTHER : Who.FATHER, what());
    } else if (die < 68) {
      return withdraws();
    } else if (die < 71) {
      return new Leaves(pupil());
    } else if (die < 75) {
      return new NeverPublish(pupil(), mostly());
    } else if (die < 91) {
      return new WorksOn(random.nextInt(3), mostly());
    }
    return new GoesBy(time());
  }

  private Asks asks() {
    Set<Integer> shown = new TreeSet<>();
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      shown.add(pupil());
    }
    return new Asks(shown, one(SHOWS), random.nextInt(2), random.nextInt(6) / 5);
  }

  private Withdraws withdraws() {
    return new Withdraws(
        pupil(),
        one(Who.values()),
        one(Way.values()),
        what(),
        random.nextInt(4) / 3,
        List.of("yes", "no", "not-asked").get(random.nextInt(3)));
  }

  private What what() {
    return new What(USES.get(random.nextInt(USES.size())), random.nextInt(4) - 2);
  }

  private Duration time() {
    int die = random.nextInt(20);
    if (die < 10) {
      return Duration.ofHours(1 + random.nextInt(20));
    }
    // A year and more ends what consents there are, by their own time.
    return Duration.ofDays(die < 18 ? 1 + random.nextInt(9) : 250 + random.nextInt(600));
  }

  private int pupil() {
    return random.nextInt(5) == 0 ? random.nextInt(PUPILS) : random.nextInt(BUSY);
  }

  private boolean mostly() {
    return random.nextInt(5) > 0;
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
