package org.plenary.rehearsal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.DocumentItem;

/// Reads what clients are shown of documents, each once, and asks for one that they are not shown.
final class DocumentReading {

    private static final Set<String> PARTICIPATE = Set.of("podium", "delegate", "booth");

    private final Invariant read;
    private final Invariant refused;

    /// Where contents are asked for.
    interface Desk {

        /// @return the content; empty where it is refused
        Optional<byte[]> content(String sha256) throws IOException, InterruptedException;

        /// Whether it has come to be shown meanwhile, or does so in a moment: a turn may end by itself.
        boolean isShownNow(String sha256);
    }

    /// @param read    of what is shown, that it is what was submitted
    /// @param refused of what is not shown, that it is not given out
    DocumentReading(Invariant read, Invariant refused) {
        this.read = read;
        this.refused = refused;
    }

    /// Where a client is shown everything, it asks for what nobody has submitted.
    ///
    /// @param all the contents that anybody is shown
    void read(String who, Mirror mirror, List<String> all, Desk desk) throws InterruptedException {
        List<DocumentItem> shown = mirror.documents();
        read.check(shown.isEmpty() || PARTICIPATE.contains(mirror.audience()),
                () -> who + " is shown what is for participants: " + shown);
        for (DocumentItem document : shown) {
            Optional<byte[]> content = asked(desk, document.getSha256(), who);
            read.check(content.filter(bytes -> isOf(document, bytes)).isPresent(),
                    () -> who + " reads document " + document.getId() + " as " + content.map(DocumentReading::sha256).orElse("nothing")
                            + " and not as " + document);
        }
        Set<String> own = shown.stream().map(DocumentItem::getSha256).collect(Collectors.toSet());
        String other = all.stream().filter(sha256 -> !own.contains(sha256)).findFirst().orElseGet(() -> sha256(new byte[0]));
        try {
            refused.check(desk.content(other).isEmpty() || desk.isShownNow(other),
                    () -> who + " is given " + other + ", which it is not shown");
        } catch (IOException e) {
            refused.check(false, () -> who + " asked for " + other + " and was answered " + e.getMessage());
        }
    }

    private Optional<byte[]> asked(Desk desk, String sha256, String who) throws InterruptedException {
        try {
            return desk.content(sha256);
        } catch (IOException e) {
            read.check(false, () -> who + " could not read " + sha256 + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isOf(DocumentItem document, byte[] content) {
        return content.length == document.getSize() && sha256(content).equals(document.getSha256());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
