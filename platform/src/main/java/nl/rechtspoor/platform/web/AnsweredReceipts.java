package nl.rechtspoor.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.receipts.AwaitedProofs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says the new version of what a command changed in the ETag, so that it can be sent back as If-Match; and holds the answer
 * back until the act can be proven, for as long as its sender would wait for that (RFC 7240).
 */
@RestControllerAdvice
final class AnsweredReceipts implements ResponseBodyAdvice<Object> {
    private static final String PREFER = "Prefer";
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?(?:$|[,;\\s])");

    private final ObjectProvider<AwaitedProofs> proofs;

    AnsweredReceipts(ObjectProvider<AwaitedProofs> proofs) {
        this.proofs = proofs;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Receipt receipt)) {
            return body;
        }
        response.getHeaders().setETag("\"" + receipt.version() + "\"");
        Optional<Integer> wish = wish(request.getHeaders().getOrEmpty(PREFER));
        AwaitedProofs awaited = proofs.getIfAvailable();
        if (wish.isEmpty() || awaited == null) {
            return receipt;
        }
        response.getHeaders().set("Preference-Applied", "wait=" + wish.get());
        return awaited.of(receipt, Duration.ofSeconds(wish.get()));
    }

    /** What can not be read is no wish: that is how preferences are. */
    private static Optional<Integer> wish(List<String> preferences) {
        return preferences.stream()
                .flatMap(line -> WAIT.matcher(line).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst();
    }
}
