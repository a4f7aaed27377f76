package dev.callboard.engine.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what hosts are asked for by one site's runs. For any number of threads.
public final class Traffic {
    private final Map<String, Count> hosts = new TreeMap<>();

    /// What there was so far, by host, added to what an earlier process of the run counted.
    public synchronized List<HostTraffic> since(List<HostTraffic> earlier) {
        var all = new TreeMap<String, HostTraffic>();
        earlier.forEach(host -> all.put(host.host(), host));
        hosts.forEach((host, count) -> all.merge(host, count.total, HostTraffic::and));
        return List.copyOf(all.values());
    }

    synchronized void sent(URI uri, Instant at) {
        Count count = count(uri);
        count.inSecond = count.second == at.getEpochSecond() ? count.inSecond + 1 : 1;
        count.second = at.getEpochSecond();
        count.add(new HostTraffic("", 1, 0, count.inSecond, 0, 0, 0));
    }

    synchronized void answered(URI uri, long bytes, boolean notModified) {
        count(uri).add(new HostTraffic("", 0, bytes, 0, notModified ? 1 : 0, 0, 0));
    }

    synchronized void asked(URI uri) {
        count(uri).add(new HostTraffic("", 0, 0, 0, 0, 1, 0));
    }

    synchronized void forbidden(URI uri) {
        count(uri).add(new HostTraffic("", 0, 0, 0, 0, 0, 1));
    }

    private Count count(URI uri) {
        String host = String.valueOf(uri.getHost());
        return hosts.computeIfAbsent(host, Count::new);
    }

    private static final class Count {
        private HostTraffic total;
        private long second;
        private int inSecond;

        Count(String host) {
            this.total = HostTraffic.none(host);
        }

        void add(HostTraffic more) {
            total = total.and(more);
        }
    }
}
