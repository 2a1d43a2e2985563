package org.plenary.record;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 that stands for an entry of a record and for everything before it.
public final class ChainHash {

    static final int SIZE = 32;

    private final byte[] bytes;

    private ChainHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException for anything but 32 bytes
    public static ChainHash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a chain hash has 32 bytes, not " + bytes.length);
        }
        return new ChainHash(bytes.clone());
    }

    /// @param digits 64 hexadecimal digits
    /// @throws IllegalArgumentException for anything else
    public static ChainHash parse(String digits) {
        return of(HexFormat.of().parseHex(digits));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 64 hexadecimal digits, as the journal prints them.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
