package nl.rechtspoor.platform.access;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Deny by default in the web layer; the application does not start with an endpoint that says nothing of itself. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    @Bean
    WebMvcConfigurer denyByDefault(CurrentActor actor, ObjectProvider<Proofs> proofs) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new DenyByDefault(actor, proofs::getIfAvailable));
            }
        };
    }

    @Bean
    AccessLog accessLog(DataSource database) {
        return new AccessLog(database);
    }

    @Bean
    SmartInitializingSingleton everyEndpointSaysWhoMayUseIt(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return () -> mappings.forEach(mapping -> {
            var silent = mapping.getHandlerMethods().values().stream()
                    .filter(endpoint -> EndpointRights.of(endpoint) instanceof EndpointRights.Nobody)
                    .map(Object::toString)
                    .sorted()
                    .toList();
            if (!silent.isEmpty()) {
                throw new IllegalStateException("endpoints without @AllowedTo, @SignedIn or @Public: " + silent);
            }
        });
    }
}
