package org.plenary.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The join codes that the server has written down for people to read: code, role, seat, name.
record CodeList(List<Line> lines) {

    private static final Pattern LINE = Pattern.compile("([0-9A-Z-]{19})\\s+([a-z]+)\\s+([a-z0-9-]+)\\s+(\\S.*)");

    /// One code.
    ///
    /// @param seat `-` for those who watch
    record Line(String code, String role, String seat, String name) {}

    static CodeList read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String each : Files.readAllLines(file)) {
            Matcher fields = LINE.matcher(each);
            if (fields.matches()) {
                lines.add(new Line(fields.group(1), fields.group(2), fields.group(3), fields.group(4)));
            }
        }
        return new CodeList(lines);
    }

    List<Line> ofRole(String role) {
        return lines.stream().filter(line -> line.role().equals(role)).toList();
    }

    Optional<Line> ofSeat(String seat) {
        return lines.stream().filter(line -> line.seat().equals(seat)).findFirst();
    }
}
