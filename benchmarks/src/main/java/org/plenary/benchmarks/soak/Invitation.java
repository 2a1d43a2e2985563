package org.plenary.benchmarks.soak;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.plenary.benchmarks.SelfSigned;

/// With what somebody comes, and how.
///
/// @param socket      where the conference is
/// @param certificate what the server shows, where it speaks TLS
/// @param token       of the badge
/// @param from        the address from which it comes
/// @param stays       whether it stays connected; else it drops now and then, and comes back
record Invitation(URI socket, Optional<SelfSigned> certificate, String token, InetSocketAddress from, boolean stays) {}
