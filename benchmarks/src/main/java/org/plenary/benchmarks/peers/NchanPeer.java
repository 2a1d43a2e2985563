package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.benchmarks.Port;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.load.Contender;

/// The web server nginx with its module nchan.
record NchanPeer(Workshop workshop) implements Peer {

    private static final List<Path> MODULES = Stream.of("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules")
            .map(folder -> Path.of(folder, "ngx_nchan_module.so")).toList();

    @Override
    public String name() {
        return "nchan";
    }

    @Override
    public Optional<String> absence() {
        return Tools.absence("nginx").or(() -> module().isPresent() ? Optional.empty() : Optional.of("nginx has no module nchan."));
    }

    @Override
    public boolean speaksTls() {
        return true;
    }

    @Override
    public Contender start(Optional<SelfSigned> certificate) throws IOException, InterruptedException {
        int port = Port.free();
        Path folder = workshop.of(name());
        Path file = Workshop.put(folder, "nginx.conf",
                Map.of("PORT", Integer.toString(port), "MODULE", module().orElseThrow().toString(),
                        "SSL", certificate.isPresent() ? " ssl" : "", "TLS", certificate.map(NchanPeer::tls).orElse("")));
        Child child = Child.of(new ProcessBuilder(Tools.find("nginx").orElseThrow().toString(), "-p", folder.toString(), "-c",
                file.toString(), "-e", "stderr")).await(port);
        return new Running(name(), certificate, Running.at(certificate, port, Errand.LISTEN), Running.at(certificate, port, Errand.PUBLISH),
                Optional.empty(), NchanDialect::new, child);
    }

    /// Sessions are kept in memory, as its manual advises for more than one worker.
    private static String tls(SelfSigned certificate) {
        return "ssl_certificate " + certificate.certificate() + "; ssl_certificate_key " + certificate.key()
                + "; ssl_protocols TLSv1.2 TLSv1.3; ssl_session_cache shared:tls:16m;";
    }

    private static Optional<Path> module() {
        return MODULES.stream().filter(Files::isReadable).findFirst();
    }
}
