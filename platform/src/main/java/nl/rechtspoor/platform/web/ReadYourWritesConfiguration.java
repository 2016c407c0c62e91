package nl.rechtspoor.platform.web;

import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.processing.StreamProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Queries wait for what their sender has just written. */
@Configuration(proxyBeanMethods = false)
public class ReadYourWritesConfiguration {
    @Bean
    WebMvcConfigurer readYourWrites(@QueryDatabase StreamProgress progress) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new MinPosition(progress)).addPathPatterns("/api/**");
            }
        };
    }
}
