package nl.rechtspoor.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.commands.Envelope;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every endpoint of both sides. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, AnsweredReceipts.class})
public class WebConfiguration {
    /** The version of the API as a whole; the first number is the one in the path. */
    static final String API_VERSION = "1.0.0";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Envelope.class);
    }

    @Bean
    NormalisedText normalisedText() {
        return new NormalisedText();
    }

    @Bean
    WebMvcConfigurer envelopes(CurrentActor actor) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new EnvelopeArgument(actor));
            }
        };
    }

    @Bean
    FilterRegistrationBean<Filter> apiVersion() {
        Filter filter = (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("API-Version", API_VERSION);
            chain.doFilter(request, response);
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LargestBody> largestBody(JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new LargestBody(json));
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    OpenApiCustomizer describedProblems() {
        return DescribedRefusals::addSchemas;
    }

    @Bean
    OperationCustomizer describedRefusals() {
        return new DescribedRefusals();
    }

    @Bean
    FilterRegistrationBean<TroubleOnTheWay> troubleOnTheWay(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems) {
        var registration = new FilterRegistrationBean<>(new TroubleOnTheWay(problems));
        // around the filter that reads and writes sessions
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
