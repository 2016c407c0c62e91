package nl.rechtspoor.platform.staff;

import nl.rechtspoor.kernel.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Nobody has this id; answered with 404. */
final class NoSuchAccount extends ErrorResponseException {
    NoSuchAccount(StaffId id) {
        super(HttpStatus.NOT_FOUND);
        getBody().setProperty("code", "ACCOUNT_UNKNOWN");
        getBody().setProperty("account", id.toString());
    }
}
