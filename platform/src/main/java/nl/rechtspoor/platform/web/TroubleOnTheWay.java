package nl.rechtspoor.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers as {@link Problems} does where the database fails before a controller is asked, or after it: sessions lie there too.
 */
final class TroubleOnTheWay extends OncePerRequestFilter {
    private final ObjectProvider<HandlerExceptionResolver> problems;

    TroubleOnTheWay(ObjectProvider<HandlerExceptionResolver> problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || DatabaseTrouble.in(e).isEmpty()) {
                throw e;
            }
            // an answer that was not sent yet is not the one
            response.resetBuffer();
            if (problems.getObject().resolveException(request, response, null, e) == null) {
                throw e;
            }
        }
    }
}
