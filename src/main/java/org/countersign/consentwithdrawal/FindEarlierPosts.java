package org.countersign.consentwithdrawal;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/**
 * Counts the posts already up that the notice is about, under every policy (reading 4), with those
 * whose take-down is open and the accounts that somebody has to search by hand: the notice is not
 * answered before they are decided.
 */
@Component
class FindEarlierPosts implements JavaDelegate {

  private final CaseNotice notices;
  private final EarlierPosts earlier;
  private final TakeDowns takeDowns;
  private final OlderPostsLeft older;

  FindEarlierPosts(
      CaseNotice notices, EarlierPosts earlier, TakeDowns takeDowns, OlderPostsLeft older) {
    this.notices = notices;
    this.earlier = earlier;
    this.takeDowns = takeDowns;
    this.older = older;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ConsentNotice notice = notices.of(execution);
    Set<String> posts = new HashSet<>();
    earlier.of(notice).forEach(post -> posts.add(post.id()));
    takeDowns.of(notice.school(), notice.caseKey()).stream()
        .filter(one -> one.decision() == null)
        .forEach(one -> posts.add(one.isRegistered() ? one.post() : one.link()));
    execution.setVariable("earlierPosts", posts.size() + older.of(notice).size());
  }
}
