package org.countersign.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaFile;
import org.springframework.stereotype.Component;

/**
 * What the case keeps of a draft: the register's id, and what tables and gateways ask for. No word
 * of the post and no child is among it.
 */
@Component
class PostFacts {

  /** The register's id of the post. */
  static final String POST = "postId";

  /** Usernames of everybody who wrote a version, whom checking is barred to (P2). */
  static final String AUTHORS = "authors";

  /** Username of whoever began to post it, or who says that it is out; empty for nobody. */
  static final String PUBLISHER = "publisher";

  /** The day on which it is to go out, from which its deadlines count. */
  static final String PUBLISH_ON = "publishOn";

  private static final List<String> ANSWERS =
      List.of(
          "contentKind",
          "namesPupils",
          "groupImage",
          "refersTo",
          "suitablyDressed",
          "personalDetails",
          "othersCopyright",
          "controversial",
          PUBLISH_ON);

  private final Media media;

  PostFacts(Media media) {
    this.media = media;
  }

  Map<String, Object> of(String post, List<String> editors, Draft draft) {
    Shown shown = shown(draft);
    Map<String, String> fields = DraftForm.write(draft);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put(POST, post);
    facts.put(AUTHORS, String.join(",", editors));
    ANSWERS.forEach(name -> facts.put(name, fields.get(name)));
    facts.put("picture", shown.picture());
    facts.put("video", shown.video());
    facts.put("showsPupils", !draft.children().isEmpty());
    return facts;
  }

  Shown shown(Draft draft) {
    List<MediaFile> files = draft.media().stream().flatMap(id -> media.file(id).stream()).toList();
    return Shown.of(draft, files);
  }
}
