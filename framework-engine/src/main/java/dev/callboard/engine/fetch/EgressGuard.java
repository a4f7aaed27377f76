package dev.callboard.engine.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Keeps connections off private ground: a page, a redirect or a name server must not lead into the network
/// Callboard runs in.
///
/// It judges the address a socket is about to connect to, after names were looked up, so that a name which
/// changes its mind between a check and a connection changes nothing. HTTP and the browser both go through
/// it.
public final class EgressGuard {
    /// Addresses that are not of the public internet (IANA special-purpose registries, IPv4 and IPv6).
    /// Cloud metadata services are among them: link-local (169.254.169.254), unique local (fd00:ec2::254)
    /// or CGNAT (100.100.100.200).
    private static final List<Block> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8 this network",
                    "10.0.0.0/8 private",
                    "100.64.0.0/10 carrier-grade NAT",
                    "127.0.0.0/8 loopback",
                    "169.254.0.0/16 link-local",
                    "172.16.0.0/12 private",
                    "192.0.0.0/24 protocol assignments",
                    "192.0.2.0/24 documentation",
                    "192.88.99.0/24 6to4 relay",
                    "192.168.0.0/16 private",
                    "198.18.0.0/15 benchmarking",
                    "198.51.100.0/24 documentation",
                    "203.0.113.0/24 documentation",
                    "224.0.0.0/4 multicast",
                    "240.0.0.0/4 reserved",
                    "::/96 loopback, unspecified or IPv4-compatible",
                    "64:ff9b:1::/48 local-use translation",
                    "100::/64 discard",
                    "2001::/32 Teredo",
                    "2001:db8::/32 documentation",
                    "fc00::/7 unique local",
                    "fe80::/10 link-local",
                    "fec0::/10 site-local",
                    "ff00::/8 multicast")
            .map(Block::parse)
            .toList();

    private static final Block TRANSLATED = Block.parse("64:ff9b::/96 NAT64");
    private static final Block SIX_TO_FOUR = Block.parse("2002::/16 6to4");

    private final boolean allowPrivate;

    private EgressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /// Lets only public addresses through.
    public static EgressGuard publicOnly() {
        return new EgressGuard(false);
    }

    /// Lets everything through: for a site file that says `allowPrivate: true`.
    public static EgressGuard allowingPrivate() {
        return new EgressGuard(true);
    }

    /// Whether anything is refused at all.
    public boolean restricts() {
        return !allowPrivate;
    }

    /// Lets an address pass, or refuses it.
    ///
    /// @throws EgressException when no connection may be made to it
    public void check(SocketAddress address) throws EgressException {
        if (allowPrivate) {
            return;
        }
        if (!(address instanceof InetSocketAddress inet) || inet.isUnresolved()) {
            throw new EgressException("no connection to '" + address + "': its address is not known");
        }
        byte[] effective = effective(inet.getAddress());
        for (Block block : NOT_PUBLIC) {
            if (block.contains(effective)) {
                throw new EgressException(
                        "no connection to " + inet.getAddress().getHostAddress() + " (" + block.name
                                + "): not a public address; 'allowPrivate: true' in a site file or --allow-private"
                                + " lets it be asked");
            }
        }
    }

    /// The IPv4 address that an IPv6 one stands for, where it is translated on the way.
    private static byte[] effective(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.contains(bytes)) {
            return Arrays.copyOfRange(bytes, 12, 16);
        }
        return SIX_TO_FOUR.contains(bytes) ? Arrays.copyOfRange(bytes, 2, 6) : bytes;
    }

    private static final class Block {
        private final byte[] network;
        private final int bits;
        private final String name;

        private Block(byte[] network, int bits, String name) {
            this.network = network;
            this.bits = bits;
            this.name = name;
        }

        private static Block parse(String line) {
            int space = line.indexOf(' ');
            int slash = line.indexOf('/');
            try {
                byte[] network = InetAddress.getByName(line.substring(0, slash)).getAddress();
                return new Block(
                        network, Integer.parseInt(line.substring(slash + 1, space)), line.substring(space + 1));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(line, e);
            }
        }

        private boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = 0xFF00 >> (bits % 8) & 0xFF;
            return Arrays.equals(network, 0, whole, address, 0, whole)
                    && (rest == 0 || (network[whole] & rest) == (address[whole] & rest));
        }
    }
}
