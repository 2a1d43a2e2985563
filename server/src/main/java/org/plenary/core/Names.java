package org.plenary.core;

import java.util.Locale;
import java.util.regex.Pattern;

/// The keys under which types and constants travel and stand in the files of words.
public final class Names {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final ClassValue<String> KEYS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return HUMP.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    };

    private Names() {}

    /// `RequestFloor` is `request-floor`.
    public static String key(Class<?> type) {
        return KEYS.get(type);
    }

    /// `LIST_IS_CLOSED` is `list-is-closed`.
    public static String key(Enum<?> constant) {
        return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
