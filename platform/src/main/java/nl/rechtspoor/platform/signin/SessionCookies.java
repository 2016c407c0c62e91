package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie. Over https it carries the prefix with which a browser refuses it from any other host or without
 * Secure; over http, which is for this machine only, it can't.
 */
final class SessionCookies implements CookieSerializer {
    private final CookieSerializer secure = cookie("__Host-SESSION", true);
    private final CookieSerializer plain = cookie("SESSION", false);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        // not Strict: the way back from the organisation's own sign-in starts at another site
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
