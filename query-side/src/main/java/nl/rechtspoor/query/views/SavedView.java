package nl.rechtspoor.query.views;

import java.util.UUID;

/**
 * A view of the worklist under a name.
 *
 * @param query the search part of its address
 * @param shared the owner's team sees it too
 * @param mine the asker made it and can remove it
 */
record SavedView(UUID id, String name, String query, boolean shared, boolean mine) {}
