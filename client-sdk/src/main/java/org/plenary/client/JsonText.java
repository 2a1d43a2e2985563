package org.plenary.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON text (RFC 8259) read into maps, lists, strings, doubles, booleans and nulls; for the few small answers over HTTP.
final class JsonText {

    private static final int DEEPEST = 32;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /// @throws IOException where the text is not a JSON object
    static Map<?, ?> object(String text) throws IOException {
        JsonText json = new JsonText(text);
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.unexpected();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IOException("not a JSON object");
    }

    /// The string under a key; empty where there is none.
    static String string(Map<?, ?> object, String key) {
        return object.get(key) instanceof String string ? string : "";
    }

    /// The object under a key; empty where there is none.
    static Map<?, ?> object(Map<?, ?> object, String key) {
        return object.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private @Nullable Object value() throws IOException {
        space();
        return switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> members() throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        open('{');
        if (!closes('}')) {
            do {
                space();
                String name = string();
                space();
                expect(':');
                members.put(name, value());
            } while (continues('}'));
        }
        depth--;
        return members;
    }

    private List<@Nullable Object> elements() throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        open('[');
        if (!closes(']')) {
            do {
                elements.add(value());
            } while (continues(']'));
        }
        depth--;
        return elements;
    }

    private String string() throws IOException {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw unexpected();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() throws IOException {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw unexpected();
        };
    }

    private char hex() throws IOException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw unexpected();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Double number() throws IOException {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.valueOf(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw new IOException("not JSON at character " + from, e);
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) throws IOException {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private void open(char bracket) throws IOException {
        expect(bracket);
        if (++depth > DEEPEST) {
            throw new IOException("JSON is nested more than " + DEEPEST + " deep");
        }
    }

    private boolean closes(char bracket) throws IOException {
        space();
        if (peek() == bracket) {
            at++;
            return true;
        }
        return false;
    }

    private boolean continues(char bracket) throws IOException {
        if (closes(bracket)) {
            return false;
        }
        expect(',');
        return true;
    }

    private void expect(char c) throws IOException {
        if (next() != c) {
            throw unexpected();
        }
    }

    private char next() throws IOException {
        char c = peek();
        at++;
        return c;
    }

    private char peek() throws IOException {
        if (at >= text.length()) {
            throw new IOException("JSON ends early");
        }
        return text.charAt(at);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IOException unexpected() {
        return new IOException("not JSON at character " + (at - 1));
    }
}
