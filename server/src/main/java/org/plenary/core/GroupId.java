package org.plenary.core;

/// Names a group of delegations within its conference, for example `european-union`.
public record GroupId(String key) {

    public GroupId {
        Keys.checkKey(key, "GroupId");
    }

    @Override
    public String toString() {
        return key;
    }
}
