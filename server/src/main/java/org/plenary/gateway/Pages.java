package org.plenary.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// The web pages, read from the class path into memory once.
final class Pages {

    private static final String ROOT = "org/plenary/web";
    /// Runs on its own, so it has a policy of its own, as a document has.
    private static final String WORKER = "sw.js";
    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml", "png", "image/png", "ico", "image/x-icon", "json", "application/json",
            "webmanifest", "application/manifest+json", "woff2", "font/woff2");

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-cache",
            "Vary", "Accept-Encoding",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

    private final Map<String, Page> pages;

    /// One file.
    ///
    /// @param packed the same in gzip, where that is shorter
    /// @param hashes the sources of its inline import maps, as a content security policy names them
    private record Page(ByteBuffer body, Optional<ByteBuffer> packed, String type, String tag, String hashes) {

        Reply reply(boolean unpacks) {
            boolean gzip = unpacks && packed.isPresent();
            Reply reply = new Reply(200, HEADERS, gzip ? packed.get() : body).with("Content-Type", type).with("ETag", etag(unpacks));
            return gzip ? reply.with("Content-Encoding", "gzip") : reply;
        }

        String etag(boolean unpacks) {
            return '"' + tag + (unpacks && packed.isPresent() ? "-gzip\"" : "\"");
        }
    }

    private Pages(Map<String, Page> pages) {
        this.pages = pages;
    }

    static Pages read() throws IOException {
        Map<String, Page> pages = new TreeMap<>();
        for (URL root : Collections.list(Pages.class.getClassLoader().getResources(ROOT))) {
            read(root, pages);
        }
        return new Pages(Map.copyOf(pages));
    }

    /// The page at a path: `/chair` is `chair.html`.
    ///
    /// @param sockets where the page may open WebSockets
    /// @param unpacks whether the browser takes gzip
    /// @param known   the tags of the pages that the browser has kept
    Optional<Reply> at(String path, String sockets, boolean unpacks, String known) {
        String name = path.substring(1);
        return Optional.ofNullable(pages.get(name)).or(() -> Optional.ofNullable(pages.get(name + ".html"))).map(page -> {
            Reply reply = page.type().startsWith("text/html") || name.equals(WORKER)
                    ? page.reply(unpacks).with("Content-Security-Policy", policy(page, sockets))
                    : page.reply(unpacks);
            return known.contains(page.etag(unpacks)) ? reply.unchanged() : reply;
        });
    }

    private static String policy(Page page, String sockets) {
        return "default-src 'none'; script-src 'self'%s; style-src 'self'; connect-src 'self' %s; img-src 'self'; font-src 'self';"
                .formatted(page.hashes(), sockets)
                + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types lit-html plenary";
    }

    private static void read(URL root, Map<String, Page> into) throws IOException {
        try {
            URI uri = root.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    read(jar.getPath("/" + ROOT), into);
                }
            } else {
                read(Path.of(uri), into);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void read(Path root, Map<String, Page> into) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            into.putIfAbsent(name, page(name, Files.readAllBytes(file)));
        }
    }

    private static Page page(String name, byte[] body) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain; charset=utf-8");
        String hashes = !name.endsWith(".html") ? "" : IMPORT_MAP.matcher(new String(body, StandardCharsets.UTF_8)).results()
                .map(Pages::source).collect(Collectors.joining());
        return new Page(ByteBuffer.wrap(body), packed(type, body), type, hash(body), hashes);
    }

    private static Optional<ByteBuffer> packed(String type, byte[] body) {
        if (type.startsWith("image/png") || type.startsWith("font/")) {
            return Optional.empty();
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written", e);
        }
        return Optional.of(ByteBuffer.wrap(packed.toByteArray())).filter(shorter -> shorter.remaining() < body.length);
    }

    private static String source(MatchResult importMap) {
        return " 'sha256-" + hash(importMap.group(1).getBytes(StandardCharsets.UTF_8)) + "'";
    }

    private static String hash(byte[] bytes) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
