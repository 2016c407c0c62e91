package nl.rechtspoor.platform.witnessing;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is asked to cosign.
 *
 * @param witnesses none, if nobody is
 */
@ConfigurationProperties("rechtspoor")
record WitnessProperties(@DefaultValue List<Address> witnesses) {
    /**
     * A witness.
     *
     * @param url its submission prefix, C2SP tlog-witness
     * @param key its verifier key
     */
    record Address(URI url, String key) {}
}
