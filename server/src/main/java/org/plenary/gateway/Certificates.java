package org.plenary.gateway;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.plenary.gateway.CannotListen.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's certificate and its key, read anew when the files have changed, so that renewing them stops nobody.
final class Certificates implements Supplier<SslContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private final GatewaySettings.Tls files;
    private volatile SslContext context;
    private List<FileTime> read;

    Certificates(GatewaySettings.Tls files) throws CannotListen {
        this.files = files;
        try {
            read = times();
            context = context();
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotListen(Reason.CERTIFICATE_UNFIT, String.valueOf(e.getMessage()));
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
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The certificate has changed and cannot be used; the old one stays", e);
        }
    }

    private List<FileTime> times() throws IOException {
        return List.of(Files.getLastModifiedTime(files.certificates()), Files.getLastModifiedTime(files.key()));
    }

    private SslContext context() throws SSLException {
        return SslContextBuilder.forServer(files.certificates().toFile(), files.key().toFile())
                .sslProvider(SslProvider.JDK)
                .protocols(Set.of("TLSv1.3", "TLSv1.2"))
                .build();
    }
}
