package nl.rechtspoor.allinone.demo;

import java.util.List;
import nl.rechtspoor.allinone.demo.DemoCast.Team;

/**
 * What children ask about in the demo year, and how often.
 *
 * <p>The three totals are the Kinderrechtenhelpdesk's own published figures of 2020: 669 cases of youth law, 348 of
 * migration, 23 of exploitation, 1,040 together. How they divide over the legal areas is made up.
 */
enum DemoTopic {
    YH("YH", Team.YOUTH, 70, "De toegekende begeleiding is gestopt terwijl het kind nog hulp nodig heeft."),
    YH_ACC(
            "YH-ACC",
            Team.YOUTH,
            48,
            "Het kind staat al maanden op een wachtlijst en de gemeente wijst niemand anders aan."),
    OTS(
            "OTS",
            Team.YOUTH,
            82,
            "De jeugdbeschermer wil de ondertoezichtstelling verlengen; het kind is het daar niet mee eens."),
    UHP("UHP", Team.YOUTH, 96, "Het kind woont niet meer thuis en ziet broer en zus bijna niet."),
    GEZ_END(
            "GEZ-END",
            Team.YOUTH,
            22,
            "De Raad onderzoekt of het gezag moet eindigen; de familie wil weten wat dat betekent."),
    PLEEG("PLEEG", Team.YOUTH, 34, "Het kind moet naar een ander pleeggezin en is daarover niet gehoord."),
    GJH("GJH", Team.YOUTH, 26, "De kamer gaat elke avond op slot en de telefoon is ingenomen zonder uitleg."),
    FAM("FAM", Team.YOUTH, 104, "De ouders zijn het niet eens over de omgang; niemand vroeg wat het kind wil."),
    ABD("ABD", Team.YOUTH, 8, "Een van de ouders is zonder toestemming met het kind naar het buitenland vertrokken."),
    MISH("MISH", Team.YOUTH, 32, "Er is een melding gedaan en het gezin begrijpt niet wat er nu gebeurt."),
    JSR("JSR", Team.YOUTH, 20, "Het kind moet voorkomen en heeft nog geen advocaat gesproken."),
    POL("POL", Team.YOUTH, 12, "Het kind is verhoord zonder dat er iemand bij was."),
    JJI("JJI", Team.YOUTH, 9, "Er is een klacht over de inrichting die niet wordt behandeld."),
    EDU_ADM("EDU-ADM", Team.YOUTH, 34, "Geen school in de buurt wil het kind aannemen; het zit al weken thuis."),
    EDU_EXP("EDU-EXP", Team.YOUTH, 14, "De school wil het kind verwijderen na een ruzie."),
    EDU_LPL(
            "EDU-LPL",
            Team.YOUTH,
            10,
            "De leerplichtambtenaar dreigt met een proces-verbaal terwijl het kind ziek is."),
    HLT("HLT", Team.YOUTH, 12, "De ouders zijn het oneens over een behandeling die het kind zelf wel wil."),
    PRV("PRV", Team.YOUTH, 10, "Het kind wil het eigen dossier zien en krijgt geen antwoord."),
    REL("REL", Team.YOUTH, 6, "Het kind wordt op school anders behandeld vanwege het geloof."),
    POV("POV", Team.YOUTH, 14, "Het gezin moet de opvang uit en de gemeente biedt niets anders."),
    CMP("CMP", Team.YOUTH, 6, "Het kind wil een klacht indienen en weet niet waar dat kan."),
    MIG_ASY("MIG-ASY", Team.MIGRATION, 92, "Het kind wacht al lang op een beslissing en moet weer verhuizen."),
    MIG_REG("MIG-REG", Team.MIGRATION, 110, "De aanvraag om bij het gezin te mogen wonen is afgewezen."),
    MIG_ROOT("MIG-ROOT", Team.MIGRATION, 52, "Het kind is hier opgegroeid en moet toch weg."),
    MIG_RET("MIG-RET", Team.MIGRATION, 40, "Het gezin zit in een locatie waar kinderen niet naar school kunnen."),
    MIG_UND("MIG-UND", Team.MIGRATION, 30, "Zonder papieren krijgt het kind geen zorg."),
    NAT("NAT", Team.MIGRATION, 24, "Het kind staat nergens ingeschreven en heeft geen nationaliteit."),
    THB("THB", Team.YOUTH, 15, "Het kind wordt gedwongen dingen te doen en durft geen aangifte te doen."),
    OSE("OSE", Team.YOUTH, 8, "Er gaan beelden rond en niemand haalt ze weg.");

    /** Codes of those areas whose cases are counted as exploitation. */
    static final List<DemoTopic> EXPLOITATION = List.of(THB, OSE);

    private final String area;
    private final Team team;
    private final int cases;
    private final String summary;

    DemoTopic(String area, Team team, int cases, String summary) {
        this.area = area;
        this.team = team;
        this.cases = cases;
        this.summary = summary;
    }

    String area() {
        return area;
    }

    Team team() {
        return team;
    }

    int cases() {
        return cases;
    }

    String summary() {
        return summary;
    }
}
