package org.plenary.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whose pages may speak to the gateway: its own, and those that the operator has named.
///
/// @param further origins beside the gateway's own
record Origins(boolean tls, Set<String> further) {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    /// Whether this is a name under which a server can be reached, and nothing else.
    static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /// Whether a request to `host` that comes from `origin` is let in; one that names none comes from no page.
    boolean allow(Optional<String> origin, String host) {
        return origin.map(each -> each.equals(own(host)) || further.contains(each)).orElse(true);
    }

    /// Where pages of the gateway open their WebSockets.
    String sockets(String host) {
        return (tls ? "wss://" : "ws://") + host.toLowerCase(Locale.ROOT);
    }

    private String own(String host) {
        return (tls ? "https://" : "http://") + host.toLowerCase(Locale.ROOT);
    }
}
