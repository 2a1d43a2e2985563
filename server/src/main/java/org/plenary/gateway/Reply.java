package org.plenary.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.accreditation.Verdict.Denied;
import org.plenary.core.Names;
import org.plenary.core.Words;

/// What is answered to one HTTP request.
record Reply(int status, Map<String, String> headers, ByteBuffer body) {

    static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    static Reply json(int status, String body) {
        return new Reply(
                status, Map.of("Content-Type", "application/json", "Cache-Control", "no-store"), StandardCharsets.UTF_8.encode(body));
    }

    static Reply refused(HttpRefusal why) {
        return json(why.status(), refusal(Names.key(why), why.words()));
    }

    static Reply denied(Denied<?> denied) {
        Reply reply = json(HttpRefusal.status(denied.why()), refusal(Names.key(denied.why()), denied.why().words()));
        Duration wait = denied.retryAfter();
        return wait.isZero() ? reply : reply.with("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    }

    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    /// The same without a body, for whoever has it already.
    Reply unchanged() {
        return new Reply(304, headers, NOTHING);
    }

    /// An instant in whole microseconds since 1970.
    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /// A text as it stands in JSON.
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String refusal(String code, Words words) {
        return "{\"code\":%s,\"words\":{\"en\":%s,\"ru\":%s}}".formatted(quoted(code), quoted(words.en()), quoted(words.ru()));
    }
}
