package org.plenary.wire;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.plenary.core.Command;
import org.plenary.core.Row;
import org.plenary.core.Submission;
import org.plenary.stored.v1.Batch;

/// Entries of the log: commands as they were submitted, in batches.
public final class LogCodec {

    /// The version of the rules that this server decides by; it changes whenever the same commands could come to another end.
    public static final int RULES_VERSION = 1;

    /// The longest entry, in bytes.
    public static final int LONGEST = 1024 * 1024;

    private LogCodec() {}

    /// @throws IllegalArgumentException where the entry would be longer than [#LONGEST]
    public static byte[] encode(List<Submission> submissions) {
        var batch = Batch.newBuilder().setRules(RULES_VERSION);
        submissions.forEach(submission -> batch.addSubmissions(Mappings.SUBMISSION.message(submission)));
        return Stored.bounded(batch.build().toByteArray(), LONGEST);
    }

    /// @throws Unreadable where the bytes are no entry that this version can read
    public static List<Submission> decode(byte[] entry) {
        return Row.copyOf(batch(entry).getSubmissionsList().stream()
                .map(submission -> Stored.value(Mappings.SUBMISSION, submission))
                .toList());
    }

    /// The version of the rules that an entry was written for.
    ///
    /// @throws Unreadable where the bytes are no entry
    public static int rulesVersion(byte[] entry) {
        return batch(entry).getRules();
    }

    /// A hash of the command as it is stored: the same in every process, on every machine.
    public static long bodyHash(Command command) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(Mappings.STORED_COMMAND.message(command).toByteArray())).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Batch batch(byte[] entry) {
        if (entry.length > LONGEST) {
            throw new Unreadable("An entry of the log has %,d bytes where %,d is the limit".formatted(entry.length, LONGEST));
        }
        return Stored.parsed(Batch.parser(), entry);
    }
}
