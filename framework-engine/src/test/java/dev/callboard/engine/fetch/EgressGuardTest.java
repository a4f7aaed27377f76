package dev.callboard.engine.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class EgressGuardTest {
    private final EgressGuard guard = EgressGuard.publicOnly();

    @Test
    void refusesWhatIsNotPublic() {
        for (String address : """
            0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255
            127.0.0.1 127.8.9.10 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.168.1.1
            198.18.0.1 198.19.255.255 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
            :: ::1 ::ffff:10.0.0.1 ::7f00:1 fe80::1 fec0::1 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1
            64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 2002:7f00:1:: 2002:c0a8:101::1 2001:0:1::1
            """.strip().split("\\s+", -1)) {
            assertThatThrownBy(() -> guard.check(socket(address))).as(address).isInstanceOf(EgressException.class);
        }
    }

    @Test
    void letsPublicAddressesThrough() {
        for (String address : """
            1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 172.15.255.255 172.32.0.0
            192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255 2606:4700:4700::1111
            64:ff9b::101:101 2002:101:101::1
            """.strip().split("\\s+", -1)) {
            assertThatCode(() -> guard.check(socket(address))).as(address).doesNotThrowAnyException();
        }
    }

    @Test
    void saysWhyAndHowToAllowIt() {
        assertThatThrownBy(() -> guard.check(socket("192.168.1.1")))
                .hasMessage("no connection to 192.168.1.1 (private): not a public address; 'allowPrivate: true' in"
                        + " a site file or --allow-private lets it be asked");
    }

    @Test
    void refusesANameThatWasNotLookedUp() {
        assertThatThrownBy(() -> guard.check(InetSocketAddress.createUnresolved("jobs.example", 80)))
                .isInstanceOf(EgressException.class);
    }

    @Test
    void letsEverythingThroughWhereASiteFileAllowsIt() {
        assertThatCode(() -> EgressGuard.allowingPrivate().check(socket("127.0.0.1")))
                .doesNotThrowAnyException();
    }

    private static InetSocketAddress socket(String address) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getAllByName(address)[0], 80);
    }
}
