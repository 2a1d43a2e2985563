package org.plenary.house.rules;

import java.util.ArrayList;
import java.util.List;

/// A source told apart: its code, in which comments and literals are blanks of the same length, and its comments.
record Lexed(String code, List<Comment> comments) {

    /// A comment as written, and the lines it stands on.
    record Comment(String text, int firstLine, int lastLine) {}

    static Lexed of(String text) {
        var code = new StringBuilder(text);
        var comments = new ArrayList<Comment>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfPiece(text, at);
            if (isComment(text, at)) {
                comments.add(new Comment(text.substring(at, end), lineOf(text, at), lineOf(text, end - 1)));
            }
            if (end > at + 1) {
                blank(code, at, end);
            }
            at = end;
        }
        return new Lexed(code.toString(), List.copyOf(comments));
    }

    static int lineOf(String text, int position) {
        return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private static boolean isComment(String text, int at) {
        return text.startsWith("//", at) || text.startsWith("/*", at);
    }

    /// Where the comment or literal that starts here ends; anything else is one character.
    private static int endOfPiece(String text, int at) {
        if (text.startsWith("//", at)) {
            return after(text, "\n", at, 0);
        }
        if (text.startsWith("/*", at)) {
            return after(text, "*/", at + 2, 2);
        }
        if (text.startsWith("\"\"\"", at)) {
            return endOfLiteral(text, at + 3, "\"\"\"");
        }
        char first = text.charAt(at);
        return first == '"' || first == '\'' ? endOfLiteral(text, at + 1, String.valueOf(first)) : at + 1;
    }

    private static int after(String text, String mark, int from, int length) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + length;
    }

    private static int endOfLiteral(String text, int from, String quote) {
        int at = from;
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + quote.length());
    }

    private static void blank(StringBuilder code, int from, int end) {
        for (int i = from; i < end; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
    }
}
