package org.plenary.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a record ends: whoever has noted it can prove later that nothing before it was changed.
///
/// @param ordinal how many entries there are
/// @param hash    the chain hash of the last one; of a record without entries, the hash of the file's head
public record RecordHead(long ordinal, ChainHash hash) {

    private static final Pattern PRINTED = Pattern.compile("(\\d{1,18}) (\\p{XDigit}{64})");

    /// Reads what [#toString()] printed.
    ///
    /// @throws IllegalArgumentException for anything else; the message says how a head is written
    public static RecordHead parse(String printed) {
        Matcher parts = PRINTED.matcher(printed.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "the head of a record is a number of entries, a space and 64 hexadecimal digits, not \"" + printed + "\"");
        }
        return new RecordHead(Long.parseLong(parts.group(1)), ChainHash.parse(parts.group(2)));
    }

    /// The number of entries, a space, and the hash in hexadecimal digits.
    @Override
    public String toString() {
        return ordinal + " " + hash;
    }
}
