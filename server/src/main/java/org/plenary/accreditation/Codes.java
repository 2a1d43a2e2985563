package org.plenary.accreditation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.ConferenceId;
import org.plenary.core.Role;
import org.plenary.core.Words;

/// The join codes of one conference: one per seat, and one each for listeners, media and displays.
///
/// Codes in the file whose seat is not known, for example of a delegation that is admitted later, are kept and let nobody in.
final class Codes {

    private final ConferenceId conference;
    private final CodeFile file;
    private final List<CodeFile.Line> lines;
    private final Map<Digest, Code> byDigest = new LinkedHashMap<>();

    private Codes(ConferenceId conference, CodeFile file, List<CodeFile.Line> lines) {
        this.conference = conference;
        this.file = file;
        this.lines = lines;
    }

    static Codes read(ConferenceId conference, CodeFile file) throws IOException {
        return new Codes(conference, file, new ArrayList<>(file.read()));
    }

    /// Makes sure that each of these has a code.
    synchronized void issue(Map<Badge, Words> people) throws IOException {
        int before = lines.size();
        List<Code> codes = new ArrayList<>();
        people.forEach((badge, name) -> codes.add(new Code(line(badge, name).code(), badge, name)));
        if (lines.size() > before) {
            file.write(conference, lines);
        }
        codes.forEach(code -> byDigest.put(Secrets.digest(Secrets.spelled(code.code())), code));
    }

    synchronized Optional<Code> of(String typed) {
        return Optional.ofNullable(byDigest.get(Secrets.digest(Secrets.spelled(typed))));
    }

    synchronized List<Code> all() {
        return List.copyOf(byDigest.values());
    }

    /// Gives a badge another code; the one it had lets nobody in any longer.
    synchronized void replace(Badge badge) throws IOException {
        Optional<Code> old = byDigest.values().stream().filter(code -> code.badge().equals(badge)).findFirst();
        if (old.isPresent()) {
            lines.removeIf(line -> line.isFor(badge));
            byDigest.values().remove(old.get());
            issue(Map.of(badge, old.get().name()));
        }
    }

    private CodeFile.Line line(Badge badge, Words name) {
        return lines.stream().filter(line -> line.isFor(badge)).findFirst().orElseGet(() -> {
            var line = new CodeFile.Line(Secrets.code(), badge.role(), badge.seat(), name.en());
            lines.add(line);
            return line;
        });
    }

    /// Those who watch without a seat, each kind under one shared code.
    static Map<Badge, Words> watchers() {
        Map<Badge, Words> watchers = new LinkedHashMap<>();
        watchers.put(Badge.watcher(Role.LISTENER), new Words("Listeners", "Слушатели"));
        watchers.put(Badge.watcher(Role.MEDIA), new Words("Media", "СМИ"));
        watchers.put(Badge.watcher(Role.DISPLAY), new Words("Hall displays", "Табло в зале"));
        return watchers;
    }
}
