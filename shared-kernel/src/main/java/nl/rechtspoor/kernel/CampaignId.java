package nl.rechtspoor.kernel;

import java.util.UUID;

/** One campaign for change. Its value is also the subject of texts in it. */
public record CampaignId(UUID value) {
    /** The key for texts that were written in the campaign. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
