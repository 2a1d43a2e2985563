package org.plenary.core;

/// Numbers a document within its conference, from 1.
public record DocumentId(int number) implements Comparable<DocumentId> {

    public DocumentId {
        Keys.checkNumber(number, "DocumentId");
    }

    @Override
    public int compareTo(DocumentId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
