package nl.rechtspoor.endtoend;

/** The other half of the stories, in an installation of their own, so that two browsers share the time. */
class BrowserStoriesContinuedIT extends BrowserStoriesIT {
    @Override
    int half() {
        return 2;
    }
}
