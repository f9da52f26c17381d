package org.countersign.post;

/** Why a post is with its author again, in a sentence that says what to do. */
final class Why {

  static final String RETURNED =
      "Whoever checks the post returned it. Read the reason, and change it or withdraw it.";

  static final String NOT_POSTED =
      "Whoever was to post it gave it back. Read the reason, and change it or withdraw it.";

  static final String STILL_RETURNED =
      "The post was returned to you and has not been changed since. Read the reason, and change it or"
          + " withdraw it.";

  static final String CONSENT_LOST =
      "Consent is no longer held for everybody in the post, or what was approved is no longer what"
          + " there is. Look at the table, and change the post or withdraw it.";

  static final String NOBODY_POSTS =
      "The account is not open, who leads it has left, or fewer people at the school run it than"
          + " your policy wants. Choose another account, or withdraw the post.";

  static final String DAY_OVER =
      "The day on which the post was to go out is over, so it is not offered any more.";

  private Why() {}

  static String of(boolean consentHeld, boolean stopped) {
    String consent =
        "Consent is not held for everybody in the post: the table says for whom and for what."
            + " Take them out, replace the picture, or withdraw the post.";
    String content =
        "The policy does not allow something in it: change what is marked, or withdraw the post.";
    if (!consentHeld && stopped) {
      return consent + " " + content;
    }
    return consentHeld ? content : consent;
  }
}
