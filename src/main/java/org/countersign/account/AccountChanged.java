package org.countersign.account;

/**
 * A case changed an account. Published inside the transaction of the change, so that posts on their
 * way from it follow in the same one or not at all.
 *
 * @param status from now on
 */
public record AccountChanged(String school, String account, SocialAccount.Status status) {}
