package nl.rechtspoor.platform.store;

import tools.jackson.databind.json.JsonMapper;

/**
 * A bean of this type shapes the JSON that is stored: events, metadata, tokens, dead letters. It does not touch the JSON
 * of the API. The encryption of personal values hooks in here.
 */
@FunctionalInterface
public interface StoredJson {
    void shape(JsonMapper.Builder json);
}
