package org.plenary.core;

/// What kind of participant a delegation is.
public enum Category {
    PARTICIPATING_STATE,
    PARTNER_FOR_COOPERATION,
    MEDITERRANEAN_PARTNER,
    INTERNATIONAL_ORGANIZATION,
    NON_GOVERNMENTAL_ORGANIZATION,
    SECRETARIAT,
    GUEST
}
