package org.plenary.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ticket that is asked for on a connection before it becomes a WebSocket, as whoever comes back with a badge does.
public final class Prelude {

    private static final Pattern TICKET = Pattern.compile("\"ticket\":\"([^\"]+)\"");

    private final String token;
    private String ticket = "";

    public Prelude(String token) {
        this.token = token;
    }

    String request(URI server) {
        return "POST /api/ticket HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    }

    void answered(String body) throws IOException {
        Matcher found = TICKET.matcher(body);
        if (!found.find()) {
            throw new IOException("No ticket: " + body);
        }
        ticket = found.group(1);
    }

    /// Once it has been answered.
    public String ticket() {
        return ticket;
    }
}
