package dev.callboard.engine.browser;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.OptionalLong;

/// How many browsers a machine can carry.
///
/// @param cores what the process may use of them, container limits included
/// @param freeMemory in bytes, what caches hold included
record Capacity(int cores, long freeMemory) {
    /// What a browser, its driver and their pages take, with room to spare.
    private static final long BROWSER = 400L << 20;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /// One for each core, as long as each has its memory; at least one.
    int browsers() {
        return (int) Math.max(1, Math.min(cores, freeMemory / BROWSER));
    }

    static Capacity now() {
        return new Capacity(Runtime.getRuntime().availableProcessors(), freeMemoryNow());
    }

    /// The system's own count leaves out what caches would give back; that of a container knows its limit.
    private static long freeMemoryNow() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
            return Long.MAX_VALUE;
        }
        OptionalLong all = ProcFile.bytes(MEMORY, "MemTotal:");
        boolean isLimited = all.isPresent() && system.getTotalMemorySize() < all.getAsLong();
        return isLimited
                ? system.getFreeMemorySize()
                : ProcFile.bytes(MEMORY, "MemAvailable:").orElseGet(system::getFreeMemorySize);
    }
}
