package org.plenary.core;

/// Names a time budget within its conference.
public record BudgetId(String key) {

    public BudgetId {
        Keys.checkKey(key, "BudgetId");
    }

    @Override
    public String toString() {
        return key;
    }
}
