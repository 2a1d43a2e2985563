package org.plenary.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every write, sync and rename of an undisturbed run of the script, as strace counts them.
final class Matrix {

    private static final String CALLS =
            "write,pwrite64,writev,pwritev,fsync,fdatasync,rename,renameat,renameat2,ftruncate,unlink,unlinkat";
    private static final Pattern LINE = Pattern.compile("(\\d+) +(\\w+)\\((?:\\d+<|\"|AT_FDCWD[^\"]*\")([^>\"]+)[>\"].*");

    private static final Pattern NUMBERED = Pattern.compile("(log_inprogress_|log_\\d+-|snapshot\\.\\d+_)\\d+");

    /// More than the script makes.
    private static final int ENTRIES = 80;

    private Matrix() {}

    /// The n-th call of one kind on one file, by whichever thread comes to its n-th first.
    ///
    /// @param file relative to the data directory; `#` stands for the number of an entry, which differs from run to run
    record Cell(String call, String file, int n) {

        /// What kills a process when it enters this call, before anything is done. Not with `--seccomp-bpf`, where the kernel drops
        /// the signal.
        List<String> killing(String strace, Path data) {
            List<String> command = new ArrayList<>(List.of(
                    strace, "-f", "-qqq", "-o", "/dev/null", "-e", "trace=" + call,
                    "-e", "inject=" + call + ":signal=KILL:when=" + n));
            for (int entry = 0; entry < (file.contains("#") ? ENTRIES : 1); entry++) {
                command.add("-P");
                command.add(data.resolve(file.replace("#", Integer.toString(entry))).toString());
            }
            return command;
        }
    }

    /// Plays the script once and counts.
    static List<Cell> count(QuickStart quick, String strace, Path data) throws IOException, InterruptedException {
        Path trace = data.resolveSibling(data.getFileName() + ".trace");
        List<String> watching = List.of(strace, "-f", "-qqq", "-y", "--seccomp-bpf", "-o", trace.toString(), "-e", "trace=" + CALLS);
        try (Run run = Run.start(quick, watching, data, 1)) {
            run.ended();
            if (!run.closed()) {
                throw new IOException("The script did not come to its end under strace: " + run.errors());
            }
        }
        return cells(data, Files.readAllLines(trace));
    }

    private static List<Cell> cells(Path data, List<String> trace) {
        Map<String, Integer> byThread = new TreeMap<>();
        Map<String, Integer> most = new TreeMap<>();
        for (String line : trace) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && Path.of(parts.group(3)).startsWith(data)) {
                String file = NUMBERED.matcher(data.relativize(Path.of(parts.group(3))).toString()).replaceAll("$1#");
                String place = parts.group(2) + " " + file;
                most.merge(place, byThread.merge(parts.group(1) + " " + place, 1, Integer::sum), Math::max);
            }
        }
        List<Cell> cells = new ArrayList<>();
        most.forEach((place, times) -> {
            int space = place.indexOf(' ');
            for (int n = 1; n <= times; n++) {
                cells.add(new Cell(place.substring(0, space), place.substring(space + 1), n));
            }
        });
        return List.copyOf(cells);
    }
}
