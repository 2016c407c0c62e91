package nl.rechtspoor.query.campaigns;

import java.time.Clock;
import java.util.List;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.Telling;

/** Lends the view of campaigns to tests of other features. */
public final class CampaignsForTests {
    private CampaignsForTests() {}

    public static Object projection(Telling telling) {
        return new CampaignsProjection(
                telling.database().as(DatabaseRole.QUERY), new StoredDocuments(telling.shapes()));
    }

    public static Campaigns campaigns(Telling telling) {
        return new Campaigns(
                telling.views(),
                new StoredDocuments(telling.shapes()),
                telling.keyring(),
                new StaffNames(telling.database().as(DatabaseRole.QUERY)),
                CaseAccessForTests.looks(telling, Clock.systemUTC()));
    }

    public static CampaignSteps steps(Telling telling) {
        return new CampaignSteps(telling.views(), new StoredDocuments(telling.shapes()));
    }

    public static String casesBehind(Telling telling, CampaignId campaign, Viewer viewer) {
        return campaigns(telling).open(campaign, viewer).line().cases();
    }

    public static List<String> allowed(Telling telling, CampaignId campaign, Viewer viewer) {
        return campaigns(telling).open(campaign, viewer).allowed();
    }

    public static List<String> helped(Telling telling, CampaignId campaign, Viewer viewer) {
        return campaigns(telling).open(campaign, viewer).outcomes().stream()
                .map(CampaignWhole.Outcome::childrenHelped)
                .toList();
    }
}
