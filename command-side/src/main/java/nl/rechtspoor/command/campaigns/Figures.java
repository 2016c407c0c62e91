package nl.rechtspoor.command.campaigns;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rechtspoor.command.DossierStanding;
import nl.rechtspoor.command.campaigns.CampaignRejection.UnreleasedFigures;
import nl.rechtspoor.kernel.dossiers.ReleaseId;

/** Numbers about children in what a campaign says: only released ones may go out. */
record Figures(List<ReleaseId> named) {
    private static final Pattern NUMBER_OF_PEOPLE = Pattern.compile(
            "\\d[\\d.,]*\\s*(%\\s*(van\\s+de\\s+|of\\s+(the\\s+)?)?)?"
                    + "(kinderen|kind|jongeren|jeugdigen|gezinnen|zaken|dossiers|children|child|youths|families|cases)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Refuses a release that none of the dossiers has, and a number of people without any release. */
    void check(String text, Collection<DossierStanding> dossiers) {
        var released = dossiers.stream()
                .flatMap(standing -> standing.releases().stream())
                .collect(Collectors.toSet());
        var unreleased =
                named.stream().filter(figure -> !released.contains(figure)).toList();
        var bare = named.isEmpty() && NUMBER_OF_PEOPLE.matcher(text).find();
        rejectIf(!unreleased.isEmpty() || bare, new UnreleasedFigures(unreleased));
    }
}
