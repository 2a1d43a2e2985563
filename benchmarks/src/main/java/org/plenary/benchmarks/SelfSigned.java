package org.plenary.benchmarks;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A self-signed certificate made for one run, with its key, as files for servers, and what has clients trust it and no other.
///
/// The key is of the curve P-256, as most certificates' keys are today; the JDK's keytool makes both.
public final class SelfSigned {

    private static final String ALIAS = "run";
    /// Of the key store, which lasts no longer than the run.
    public static final String PASSWORD = "password";

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private final Path folder;
    private final SslContext clients;
    private final SSLContext trust;

    private SelfSigned(Path folder) throws IOException, GeneralSecurityException {
        this.folder = folder;
        List.of(store(), certificate(), key()).forEach(file -> file.toFile().deleteOnExit());
        KeyStore keys = load(store());
        Certificate own = keys.getCertificate(ALIAS);
        pem(certificate(), "CERTIFICATE", own.getEncoded());
        pem(key(), "PRIVATE KEY", keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, own);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, managers.getTrustManagers(), null);
        clients = SslContextBuilder.forClient().sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                .protocols(PROTOCOLS).trustManager(managers).build();
    }

    /// A new one where it is wanted: for this machine's own address, good for a day, in files that go when this process goes.
    public static Optional<SelfSigned> where(boolean wanted) throws IOException, GeneralSecurityException, InterruptedException {
        return wanted ? Optional.of(make()) : Optional.empty();
    }

    private static SelfSigned make() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("plenary-tls-");
        folder.toFile().deleteOnExit();
        Process keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", ALIAS, "-keyalg", "EC",
                "-groupname", "secp256r1", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1,dns:localhost", "-validity", "1",
                "-keystore", folder.resolve("store.p12").toString(), "-storepass", PASSWORD, "-storetype", "PKCS12")
                .redirectErrorStream(true).start();
        String told = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate. It said:\n" + told);
        }
        return new SelfSigned(folder);
    }

    /// The certificate, PEM.
    public Path certificate() {
        return folder.resolve("certificate.pem");
    }

    /// Its key, PEM.
    public Path key() {
        return folder.resolve("key.pem");
    }

    /// Both, as a key store that [#server] reads.
    public Path store() {
        return folder.resolve("store.p12");
    }

    /// What has the house's `serve` show it.
    public List<String> options() {
        return List.of("--tls-cert", certificate().toString(), "--tls-key", key().toString());
    }

    /// For clients on Netty: BoringSSL where it is there, TLS 1.3 before 1.2, with sessions that are resumed.
    public SslContext clients() {
        return clients;
    }

    /// For clients of the JDK.
    public SSLContext trust() {
        return trust;
    }

    /// For a server of the JDK in another process, which is told where the [#store()] is.
    public static SSLContext server(Path store) throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(load(store), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static void pem(Path file, String what, byte[] encoded) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }
}
