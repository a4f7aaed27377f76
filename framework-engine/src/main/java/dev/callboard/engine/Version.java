package dev.callboard.engine;

import java.util.Optional;

/// Which version of something this is.
public final class Version {
    /// Callboard's own.
    public static String callboard() {
        return of(Version.class);
    }

    /// The version in the manifest of a class's jar; `dev` for one that is in none.
    public static String of(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("dev");
    }

    private Version() {}
}
