package org.countersign.consentcollection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.countersign.consent.Use;

/**
 * A campaign to be opened.
 *
 * @param pupils ids on the school's roll
 * @param askedBy username; null where the product opens it by itself
 */
record NewCampaign(
    String school,
    Cause cause,
    String title,
    Collection<String> pupils,
    Set<Use> uses,
    List<String> platforms,
    String form,
    LocalDate answerBy,
    String askedBy) {}
