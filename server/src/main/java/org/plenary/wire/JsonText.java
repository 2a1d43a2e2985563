package org.plenary.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The text of a JSON frame, read from its start to its end as RFC 8259 has it, and not one character more leniently.
final class JsonText {

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    static JsonText of(byte[] bytes) throws MalformedMessage {
        try {
            return new JsonText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new MalformedMessage("The message is no UTF-8.");
        }
    }

    /// The next character that is not white space, 0 at the end.
    char peek() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    /// Steps over the next character if it is this one.
    boolean skip(char wanted) {
        boolean there = peek() == wanted && at < text.length();
        at += there ? 1 : 0;
        return there;
    }

    void expect(char wanted) throws MalformedMessage {
        if (!skip(wanted)) {
            throw broken("'" + wanted + "'");
        }
    }

    void expectEnd() throws MalformedMessage {
        if (peek() != 0 || at < text.length()) {
            throw broken("the end");
        }
    }

    /// Steps over `true`, `false` or `null` if it is this one.
    boolean skip(String word) {
        peek();
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    /// The characters of a number.
    String number() throws MalformedMessage {
        peek();
        int from = at;
        at += here('-') ? 1 : 0;
        if (here('0')) {
            at++;
        } else {
            digits();
        }
        if (here('.')) {
            at++;
            digits();
        }
        if (here('e') || here('E')) {
            at++;
            at += here('+') || here('-') ? 1 : 0;
            digits();
        }
        return text.substring(from, at);
    }

    String string() throws MalformedMessage {
        expect('"');
        int from = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= ' ') {
            at++;
        }
        if (here('"')) {
            return text.substring(from, at++);
        }
        var read = new StringBuilder(text.substring(from, at));
        while (!here('"')) {
            read.append(character());
        }
        at++;
        return whole(read.toString());
    }

    MalformedMessage broken(String expected) {
        return new MalformedMessage(
                "The message is no JSON of plenary.v1.json: at character %d %s was expected.".formatted(at + 1, expected));
    }

    /// The next character of a string.
    private char character() throws MalformedMessage {
        if (at >= text.length() || text.charAt(at) < ' ') {
            throw broken("'\"'");
        }
        char c = text.charAt(at++);
        if (c != '\\') {
            return c;
        }
        char escaped = at < text.length() ? text.charAt(at++) : 0;
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw broken("an escape that JSON knows");
        };
    }

    private char hexadecimal() throws MalformedMessage {
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw broken("a hexadecimal digit");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    /// An escape can write half of a surrogate pair, which is no Unicode.
    private String whole(String read) throws MalformedMessage {
        if (read.codePoints().anyMatch(c -> Character.isBmpCodePoint(c) && Character.isSurrogate((char) c))) {
            throw broken("a string of Unicode before this");
        }
        return read;
    }

    private void digits() throws MalformedMessage {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw broken("a digit");
        }
    }

    private boolean here(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }
}
