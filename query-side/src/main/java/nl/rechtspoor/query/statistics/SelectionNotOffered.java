package nl.rechtspoor.query.statistics;

import nl.rechtspoor.kernel.Rejection;

/** An OData option such as {@code $filter} was sent: it would have been ignored, and the answer taken for the selection. */
record SelectionNotOffered() implements Rejection {
    @Override
    public String explanation() {
        return "A saved question is given whole; save a narrower question, or select after downloading.";
    }
}
