package org.countersign.takedown;

import java.time.LocalDate;

/**
 * A post that is not in the register of posts.
 *
 * @param account id in the account register
 * @param address begins with {@code https://}
 * @param postedOn null where nobody knows
 */
public record PostLink(String account, String address, LocalDate postedOn) {}
