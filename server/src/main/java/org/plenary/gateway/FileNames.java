package org.plenary.gateway;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.plenary.core.ContentHash;

/// The names under which documents come and go.
final class FileNames {

    private static final int LONGEST = 200;
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private FileNames() {}

    /// The name that an upload's address gives, `?name=`: its last part, without what nobody sees. Empty where there is none.
    static Optional<String> of(String uri) {
        try {
            List<String> names = new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, 2).parameters().getOrDefault("name", List.of());
            return names.size() == 1 ? Optional.of(cleaned(names.getFirst())).filter(name -> !name.isBlank()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<ContentHash> hash(String text) {
        try {
            return Optional.of(new ContentHash(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What a browser saves a document as, in RFC 5987's way.
    static String attachment(String name) {
        StringBuilder encoded = new StringBuilder("attachment; filename*=UTF-8''");
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            encoded.append(UNRESERVED.indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    /// A name that is too long keeps its end, which says of what type it is.
    private static String cleaned(String name) {
        String last = name.substring(1 + Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('\\'), name.lastIndexOf(':'))));
        int[] seen = Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().filter(c -> !hidden(c)).toArray();
        int from = Math.max(0, seen.length - LONGEST);
        return new String(seen, from, seen.length - from).strip();
    }

    private static boolean hidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> codePoint == '\ufffd'; // not sealed: the rest are signs
        };
    }
}
