package org.countersign.consentwithdrawal;

import java.time.Duration;
import java.util.Set;
import org.countersign.consent.Use;

/**
 * One line of a random schedule, as it is printed where something is wrong. Pupils, posts and
 * notices go by number: a post or notice that is not there yet does nothing.
 */
sealed interface Step {

  void in(ScheduleRun run);

  /** How a notice reaches the school. */
  enum Way {
    LETTER,
    SPOKEN,
    PORTAL,
    LINK
  }

  /** Who gives or takes back. */
  enum Who {
    MOTHER,
    FATHER,
    PUPIL,
    STRANGER
  }

  /** What a post does with the pupils in it. */
  enum Shows {
    PICTURE,
    PICTURE_AND_NAMES,
    NAMES
  }

  /**
   * Uses on one of the school's accounts' networks.
   *
   * @param account its number; less than 0 is every network
   */
  record What(Set<Use> uses, int account) {}

  record Asks(Set<Integer> pupils, Shows shows, int account, int inDays) implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }

  /** Whoever has the post before them does what is next; or not: returned, withdrawn, not out. */
  record MovesOn(int post, boolean plainly) implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }

  /** Somebody claims the task to post it, and has it on their screen. */
  record Begins(int post) implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }

  record Gives(int pupil, Who who, What what) implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }

  /**
   * @param daysAgo on which it was received
   * @param removal as the form has it
   */
  record Withdraws(int pupil, Who who, Way way, What what, int daysAgo, String removal)
      implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }

  record Leaves(int pupil) implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }

  record NeverPublish(int pupil, boolean set) implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }

  /** Whoever has the notice, or a take-down of it, before them does what is next. */
  record WorksOn(int notice, boolean plainly) implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }

  record GoesBy(Duration time) implements Step {
    @Override
    public void in(ScheduleRun run) {
      run.does(this);
    }
  }
}
