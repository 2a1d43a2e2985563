package org.plenary.accreditation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.core.Badge;
import org.plenary.core.ConferenceId;
import org.plenary.core.Role;
import org.plenary.core.SeatId;

/// The file in which the codes of one conference are kept, for people to read: code, role, seat, name.
record CodeFile(Path path) {

    private static final Pattern LINE = Pattern.compile("([0-9A-Z-]{19})\\s+([a-z]+)\\s+([a-z0-9-]+)\\s+(\\S.*)");
    private static final String NO_SEAT = "-";

    /// One code as the file has it.
    record Line(String code, Role role, Optional<SeatId> seat, String name) {

        boolean isFor(Badge badge) {
            return role == badge.role() && seat.equals(badge.seat());
        }

        String told() {
            return "%s  %-11s %-30s %s%n".formatted(
                    code, role.name().toLowerCase(Locale.ROOT), seat.map(SeatId::key).orElse(NO_SEAT), name);
        }
    }

    List<Line> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        List<String> all = Files.readAllLines(path);
        for (int i = 0; i < all.size(); i++) {
            String each = all.get(i);
            if (!each.isBlank() && !each.startsWith("#")) {
                lines.add(parsed(each, i + 1));
            }
        }
        return lines;
    }

    /// The whole file anew: beside the old one first, then in its place.
    void write(ConferenceId conference, List<Line> lines) throws IOException {
        var text = new StringBuilder("# The join codes of %s. Whoever has a code has its seat: keep this file like a key.%n"
                .formatted(conference));
        lines.forEach(line -> text.append(line.told()));
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside);
        PrivateFiles.create(beside);
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.syncFolder(path);
    }

    private Line parsed(String line, int number) throws IOException {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            throw new IOException("%s, line %d: a code, a role, a seat and a name were expected".formatted(path, number));
        }
        try {
            Optional<SeatId> seat = fields.group(3).equals(NO_SEAT) ? Optional.empty() : Optional.of(new SeatId(fields.group(3)));
            return new Line(fields.group(1), Role.valueOf(fields.group(2).toUpperCase(Locale.ROOT)), seat, fields.group(4));
        } catch (IllegalArgumentException e) {
            throw new IOException("%s, line %d: %s".formatted(path, number, e.getMessage()), e);
        }
    }
}
