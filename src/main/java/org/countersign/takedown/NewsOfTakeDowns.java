package org.countersign.takedown;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.countersign.post.TakeDownNews;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** Tells the pages of posts how far take-downs are. */
@Component
class NewsOfTakeDowns implements TakeDownNews {

  private final TakeDownTable table;
  private final PageWords words;

  NewsOfTakeDowns(TakeDownTable table, PageWords words) {
    this.table = table;
    this.words = words;
  }

  /** Of several of one post the one that is open says more than the one that is done. */
  @Override
  public Map<String, News> of(String school, Collection<String> posts) {
    Map<String, TakeDown> telling = new HashMap<>();
    for (TakeDown one : table.ofPosts(school, posts)) {
      telling.merge(one.post(), one, (first, second) -> first.isDecided() ? second : first);
    }
    Map<String, News> news = new HashMap<>();
    telling.forEach((post, one) -> news.put(post, new News(one.caseKey(), words(one))));
    return news;
  }

  private String words(TakeDown one) {
    return one.decision() == null
        ? one.state().words()
        : "%s on %s by %s"
            .formatted(
                one.state().words(),
                words.moment(one.decision().at()),
                words.person(one.decision().by()));
  }
}
