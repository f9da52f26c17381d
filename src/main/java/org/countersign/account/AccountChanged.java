package org.countersign.account;

/**
 * A case or a file changed an account. Published inside the transaction of the change, so that
 * posts on their way from it follow in the same one or not at all.
 *
 * @param status from now on
 * @param runByOthers whether others run it than before
 */
public record AccountChanged(
    String school, String account, SocialAccount.Status status, boolean runByOthers) {}
