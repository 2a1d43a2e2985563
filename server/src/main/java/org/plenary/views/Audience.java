package org.plenary.views;

import org.plenary.core.Role;

/// Who watches together and is shown the same.
public enum Audience {
    PODIUM,
    DELEGATE,
    BOOTH,
    TECHNICIAN,
    LISTENER,
    MEDIA,
    DISPLAY;

    public static Audience of(Role role) {
        return switch (role) {
            case CHAIR, SECRETARY, RAPPORTEUR -> PODIUM;
            case DELEGATE -> DELEGATE;
            case INTERPRETER -> BOOTH;
            case TECHNICIAN, HOUSE -> TECHNICIAN;
            case LISTENER -> LISTENER;
            case MEDIA -> MEDIA;
            case DISPLAY -> DISPLAY;
        };
    }
}
