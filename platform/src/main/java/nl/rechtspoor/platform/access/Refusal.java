package nl.rechtspoor.platform.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Why a request is turned away before any controller sees it; written as problem details. */
public enum Refusal {
    NOT_SIGNED_IN(401, "Sign in first."),
    SIGN_IN_FAILED(401, "Name or password are wrong, or the account is locked for a while."),
    PROOF_REQUIRED(401, "Show again who you are, then repeat the request."),
    PROOF_FAILED(401, "That did not show who you are."),
    NOT_ALLOWED(403, "Your role may not do this."),
    PASSWORD_CHANGE_REQUIRED(403, "Replace the password that somebody else chose first."),
    CSRF(403, "The token of this browser is missing or old; fetch the session again and repeat.");

    private final int status;
    private final String detail;

    Refusal(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    /** One English sentence for developers. */
    public String detail() {
        return detail;
    }

    /** Ends the response with this refusal. */
    public void write(HttpServletResponse response) throws IOException {
        write(response, "");
    }

    /** Ends the response with this refusal, and says what would help. */
    void write(HttpServletResponse response, Proofs.Factor factor) throws IOException {
        write(response, ",\"factor\":\"" + factor + "\"");
    }

    private void write(HttpServletResponse response, String more) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter()
                .write("""
                {"type":"about:blank","title":"%s","status":%d,"code":"%s","detail":"%s"%s}""".formatted(status == 401 ? "Unauthorized" : "Forbidden", status, name(), detail, more));
    }
}
