package org.plenary.gateway;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.gateway.CannotListen.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's certificate and its key, read anew when the files have changed, so that renewing them stops nobody.
final class Certificates implements Supplier<SslContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
    private static final Map<String, String> SIGNING =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA", "Ed25519", "Ed25519");

    private final GatewaySettings.Tls files;
    private volatile SslContext context;
    private List<FileTime> read;

    Certificates(GatewaySettings.Tls files) throws CannotListen {
        this.files = files;
        try {
            read = times();
            context = context();
        } catch (NoSuchFileException e) {
            throw new CannotListen(Reason.CERTIFICATE_UNFIT, "there is no file " + e.getFile() + ".");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotListen(Reason.CERTIFICATE_UNFIT, e.getMessage() + ".");
        }
    }

    @Override
    public SslContext get() {
        return context;
    }

    /// Takes the files as they are now, if they can be used; whoever is connected stays so under the old ones.
    void look() {
        try {
            List<FileTime> now = times();
            if (!now.equals(read)) {
                context = context();
                read = now;
                LOG.info("The certificate has been read anew");
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn("The certificate has changed and cannot be used; the old one stays", e);
        }
    }

    private List<FileTime> times() throws IOException {
        return List.of(Files.getLastModifiedTime(files.certificates()), Files.getLastModifiedTime(files.key()));
    }

    private SslContext context() throws IOException, GeneralSecurityException {
        SslContext made = SslContextBuilder.forServer(files.certificates().toFile(), files.key().toFile())
                .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                .protocols(Set.of("TLSv1.3", "TLSv1.2"))
                .build();
        checkPair();
        return made;
    }

    /// Proves that certificate and key belong together, which otherwise only the first client would find out.
    private void checkPair() throws IOException, GeneralSecurityException {
        Certificate certificate;
        try (InputStream in = Files.newInputStream(files.certificates())) {
            certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        String algorithm = certificate.getPublicKey().getAlgorithm();
        Matcher key = KEY.matcher(Files.readString(files.key(), StandardCharsets.ISO_8859_1));
        String signing = SIGNING.get(algorithm);
        if (!key.find() || signing == null) {
            return;
        }
        byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
        Signature signature = Signature.getInstance(signing);
        try {
            signature.initSign(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            if (signature.verify(signed)) {
                return;
            }
        } catch (InvalidKeySpecException | SignatureException e) {
            throw new GeneralSecurityException(notAPair(), e);
        }
        throw new GeneralSecurityException(notAPair());
    }

    private String notAPair() {
        return files.key() + " is not the key of the certificate in " + files.certificates();
    }
}
