/**
 * Post sign-off: the register of posts, what a draft must have, who checks it, and when nothing is
 * posted at all.
 *
 * <p>What a post says, whom it shows and what was said about it lies in the register; its case
 * holds the register's id and what the gateways ask for.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "audit",
      "calendar",
      "consent",
      "evidence",
      "notice",
      "policy",
      "school",
      "start"
    })
package org.countersign.post;

import org.springframework.modulith.ApplicationModule;
