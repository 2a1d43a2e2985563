package org.plenary.record;

/// Where a record ends: whoever has noted it can prove later that nothing before it was changed.
///
/// @param ordinal how many entries there are
/// @param hash    the chain hash of the last one; of a record without entries, the hash of the file's head
public record RecordHead(long ordinal, ChainHash hash) {

    @Override
    public String toString() {
        return ordinal + " " + hash;
    }
}
