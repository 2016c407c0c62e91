package nl.rechtspoor.allinone.client;

/** The API did not do what was asked, or nobody knows whether it did: then the status is 0. */
public final class ApiRefused extends RuntimeException {
    private final int status;
    private final String answer;

    ApiRefused(String request, int status, String answer) {
        super("%s answered %d: %s".formatted(request, status, answer));
        this.status = status;
        this.answer = answer;
    }

    /** The HTTP status; 0 when no answer came. */
    public int status() {
        return status;
    }

    /** The body of the answer, a problem document where the API itself refused. */
    public String answer() {
        return answer;
    }
}
