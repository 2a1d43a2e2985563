package org.plenary.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What lets one process after another start soon: the classes, and what the Java machine has kept of an earlier run with them.
///
/// @param flags how the Java machine is told of it
record QuickStart(String classPath, List<String> flags) {

    /// Nothing is kept.
    static final QuickStart NONE = new QuickStart(System.getProperty("java.class.path"), List.of());

    /// Plays the script once and keeps what was loaded for it; only of jars can it be kept.
    ///
    /// @param folder holds what is kept, as long as processes are started
    static QuickStart trained(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> jars = new ArrayList<>();
        for (String entry : NONE.classPath.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                Path path = Path.of(entry);
                jars.add(Files.isDirectory(path) ? packed(path, folder.resolve(jars.size() + ".jar")).toString() : entry);
            }
        }
        String classPath = String.join(File.pathSeparator, jars);
        Path kept = folder.resolve("classes.aot");
        QuickStart training = new QuickStart(classPath, List.of("-XX:AOTCacheOutput=" + kept));
        try (Run run = Run.start(training, List.of(), folder.resolve("trained"), 1)) {
            run.ended();
            if (!run.closed() || !Files.exists(kept)) {
                throw new IOException("Nothing was kept of the run: " + run.errors());
            }
        }
        return new QuickStart(classPath, List.of("-XX:AOTCache=" + kept));
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : Tree.files(classes)) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return jar;
    }
}
