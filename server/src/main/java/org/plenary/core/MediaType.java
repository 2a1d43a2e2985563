package org.plenary.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a document may be: nothing that a browser would run.
public enum MediaType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /// In UTF-8.
    TEXT("text/plain; charset=utf-8", "txt");

    private final String contentType;
    private final String ending;

    MediaType(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /// As HTTP names it.
    public String contentType() {
        return contentType;
    }

    /// How the names of such documents end, without the dot.
    public String ending() {
        return ending;
    }

    /// What a document is by its name.
    public static Optional<MediaType> named(String name) {
        return Arrays.stream(values()).filter(type -> name.toLowerCase(Locale.ROOT).endsWith("." + type.ending)).findFirst();
    }
}
