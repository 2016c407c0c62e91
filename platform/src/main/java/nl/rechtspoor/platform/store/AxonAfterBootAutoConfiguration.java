package nl.rechtspoor.platform.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Puts Axon's metrics after Boot 4's registries; Axon 4.13 knows their names in Boot 3 only. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        },
        beforeName = "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration")
public class AxonAfterBootAutoConfiguration {}
