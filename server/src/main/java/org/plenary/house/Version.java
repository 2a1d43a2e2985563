package org.plenary.house;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of this server, as its jar tells it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return new String[] {"plenary " + version.orElse("(built from sources)")};
    }
}
