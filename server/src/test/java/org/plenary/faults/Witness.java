package org.plenary.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.plenary.core.Outcome;
import org.plenary.core.Submission;
import org.plenary.sequencer.Announced;

/// A process of its own that plays the script over a data directory and tells of each answer in a line, until it is killed.
///
/// Run as `Witness DIRECTORY UNDERWAY`: so many commands are on their way at once.
final class Witness {

    static final String ANSWERED = "answered ";
    static final String CLOSED = "closed";

    /// Not the stream that is logged to: the lines of both come whole.
    private static final OutputStream TELL = new FileOutputStream(FileDescriptor.out);

    private Witness() {}

    public static void main(String... args) throws Exception {
        int underway = Integer.parseInt(args[1]);
        List<Submission> script = Script.submissions();
        try (Installation installation = Installation.open(Path.of(args[0]))) {
            installation.live();
            int sent = 0;
            for (int answered = 0; answered < script.size(); answered++) {
                for (; sent < script.size() && sent < answered + underway; sent++) {
                    installation.submit(script.get(sent));
                }
                tell(ANSWERED + answered + " " + told(installation.next()));
            }
        }
        tell(CLOSED);
        System.exit(0);
    }

    /// The outcome in a word.
    static String told(Announced answer) {
        return answer.outcome() instanceof Outcome.Refused refused ? refused.why().name() : "granted";
    }

    private static void tell(String line) throws IOException {
        TELL.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
