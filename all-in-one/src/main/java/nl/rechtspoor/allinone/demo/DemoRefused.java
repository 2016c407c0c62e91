package nl.rechtspoor.allinone.demo;

/** The demo asked for something that the product refuses: the demo is wrong, or the product is. */
final class DemoRefused extends RuntimeException {
    DemoRefused(String request, int status, String answer) {
        super("%s answered %d: %s".formatted(request, status, answer));
    }
}
