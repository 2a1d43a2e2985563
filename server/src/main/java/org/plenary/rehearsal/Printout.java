package org.plenary.rehearsal;

import java.io.PrintWriter;
import java.util.Optional;

/// The minutes on one stream and, where somebody watches, a line of progress below them on the other.
final class Printout {

    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final Optional<PrintWriter> progress;
    private String shown = "";

    /// @param progress a terminal's stream; empty where nobody watches
    Printout(PrintWriter out, Optional<PrintWriter> progress) {
        this.out = out;
        this.progress = progress;
    }

    synchronized void line(String line) {
        hide();
        out.println(line);
        out.flush();
        show(shown);
    }

    synchronized void show(String line) {
        shown = line;
        progress.filter(to -> !line.isEmpty()).ifPresent(to -> {
            to.print(CLEAR + line);
            to.flush();
        });
    }

    /// Takes the line of progress away.
    synchronized void end() {
        hide();
        shown = "";
    }

    private void hide() {
        progress.filter(to -> !shown.isEmpty()).ifPresent(to -> {
            to.print(CLEAR);
            to.flush();
        });
    }
}
