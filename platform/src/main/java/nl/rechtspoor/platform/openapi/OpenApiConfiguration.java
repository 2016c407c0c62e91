package nl.rechtspoor.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's description of itself, at {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rechtspoor")
                        .version("v1")
                        .description("Case management for children's-rights helpdesks. "
                                + "Commands are sent by POST, PUT, PATCH and DELETE, queries by GET; "
                                + "whatever is searched by name goes in a body, never in an address.")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url("/").description("Wherever this document was read")));
    }

    @Bean
    BareValues bareValues() {
        return new BareValues();
    }
}
