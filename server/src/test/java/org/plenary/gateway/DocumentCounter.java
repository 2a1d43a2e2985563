package org.plenary.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.AccreditationSettings;
import org.plenary.accreditation.BadgeToken;
import org.plenary.accreditation.Holder;
import org.plenary.accreditation.Verdict;
import org.plenary.core.AgendaCommand;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.ContentHash;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.core.FloorCommand;
import org.plenary.core.Language;
import org.plenary.core.ListCommand;
import org.plenary.core.MediaType;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Subject;
import org.plenary.core.Submission;
import org.plenary.core.TurnId;
import org.plenary.documents.DocumentStore;
import org.plenary.meeting.Hall440;

/// A gateway with a store of documents on a real socket, for tests that hand documents in and take them out.
abstract class DocumentCounter {

    static final byte[] PDF = "%PDF-1.4\nWe speak.\n%%EOF\n".getBytes(ISO_8859_1);
    static final UploadLimits LIMITS =
            new UploadLimits(100_000, Duration.ofMillis(700), Duration.ofSeconds(30), 3, 2, 4, 3, Duration.ofHours(1));

    final DecidingIntake intake = new DecidingIntake();
    final HttpClient client = HttpClient.newHttpClient();
    Path kept;
    Accreditation accreditation;
    DocumentStore store;
    Gateway gateway;
    long counter;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        kept = folder.resolve("documents");
        accreditation = Accreditation.open(folder, AccreditationSettings.DEFAULTS, InstantSource.system());
        accreditation.issue(Hall440.plan());
        store = DocumentStore.open(kept, InstantSource.system());
        gateway = Gateway.start(
                GatewaySettings.DEFAULTS.on("127.0.0.1", 0).with(Limits.DEFAULTS.with(LIMITS)), intake, accreditation,
                InstantSource.system(), () -> "ok", "here", 1, intake::halls, Optional.of(store));
        intake.announceTo(gateway.announcer());
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        accreditation.close();
        client.close();
    }

    void submitted(String name) {
        intake.seatAll();
        decided(Hall440.CHAIR, new AgendaCommand.OpenSession(Hall440.SESSION_1));
        decided(Hall440.CHAIR, new AgendaCommand.StartSegment(Hall440.DEBATE));
        decided(Hall440.NORWAY_1, new ListCommand.RequestFloor(RequestKinds.STATEMENT, Language.EN));
        decided(Hall440.NORWAY_1, submission(name));
    }

    void delivered() {
        decided(Hall440.CHAIR, new FloorCommand.GiveFloor(new RequestId(1)));
        decided(Hall440.CHAIR, new FloorCommand.EndTurn(new TurnId(1)));
    }

    SubmitDocument submission(String name) {
        return new SubmitDocument(
                new Subject.StatementSubject(new RequestId(1)), new ContentHash(hash(PDF)), name, PDF.length, MediaType.PDF);
    }

    void decided(Badge badge, Command command) {
        assertThat(intake.offer(new Submission(Hall440.CONFERENCE, new CommandId(99 + badge.hashCode(), ++counter), badge, command)))
                .isEmpty();
    }

    HttpResponse<String> put(Badge badge, String name, byte[] content) throws Exception {
        String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
        return client.send(to(badge, "/documents?name=" + encoded).PUT(BodyPublishers.ofByteArray(content)).build(),
                BodyHandlers.ofString());
    }

    HttpResponse<byte[]> get(Badge badge, String hash) throws Exception {
        return client.send(to(badge, "/documents/" + hash).build(), BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder to(Badge badge, String path) {
        return HttpRequest.newBuilder(http(path)).header("Authorization", "Bearer " + token(badge));
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }

    String token(Badge badge) {
        String code = accreditation.codes(Hall440.CONFERENCE).stream().filter(each -> each.badge().equals(badge)).findFirst().orElseThrow()
                .code();
        return accreditation.exchange(code, "here") instanceof Verdict.Allowed<BadgeToken>(var given)
                ? given.token()
                : "";
    }

    Holder holder(Badge badge) {
        return accreditation.holder(token(badge)) instanceof Verdict.Allowed<Holder>(var holder) ? holder
                : new Holder(Hall440.CONFERENCE, badge, "");
    }

    Socket socket() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), gateway.port());
    }

    static String start(String method, String path, String token) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /// What comes until a text, or until the end.
    static String until(InputStream in, String end) throws IOException {
        var read = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            read.write(next);
            if (read.toString(UTF_8).endsWith(end)) {
                break;
            }
        }
        return read.toString(UTF_8);
    }

    static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }

    void nothingIsLeft() throws IOException {
        nothingArrives();
        assertThat(contents()).isEmpty();
    }

    /// What is given up goes on another thread: it is waited for, and not for how long.
    void nothingArrives() throws IOException {
        while (!files(kept.resolve("arriving")).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    List<String> contents() throws IOException {
        return files(kept);
    }

    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
