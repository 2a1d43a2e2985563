package org.plenary.accreditation;

/// A badge as its holder keeps it: a secret, and who it says its holder is.
///
/// @param token 256 random bits in base64url; the server keeps only their hash
public record BadgeToken(String token, Holder holder) {

    @Override
    public String toString() {
        return "BadgeToken of " + holder;
    }
}
