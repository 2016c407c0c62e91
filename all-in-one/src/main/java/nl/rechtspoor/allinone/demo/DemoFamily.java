package nl.rechtspoor.allinone.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A family that does not exist: a colour, a plant and a word for the part they play. The surname is unique per number, so
 * that a conflict check in the demo finds only what the demo put there.
 *
 * @param phone in a range that is not given out
 */
record DemoFamily(
        String surname, String childName, LocalDate birthDate, int parents, boolean othersDecide, String phone) {
    private static final String[] COLOURS = {
        "Blauw",
        "Groen",
        "Rood",
        "Geel",
        "Paars",
        "Oranje",
        "Zilver",
        "Goud",
        "Wit",
        "Grijs",
        "Bruin",
        "Roze",
        "Turkoois",
        "Oker",
        "Koper",
        "Ivoor",
        "Indigo",
        "Karmijn",
        "Jade",
        "Amber",
        "Parel",
        "Saffier",
        "Robijn",
        "Opaal",
        "Leem",
        "Zand",
        "Roest",
        "Mos",
        "Inkt",
        "Melk",
        "Honing",
        "Kersen",
        "Violet",
        "Lila",
        "Mint"
    };
    private static final String[] PLANTS = {
        "varen",
        "distel",
        "klaver",
        "brem",
        "lisdodde",
        "kamille",
        "tijm",
        "salie",
        "munt",
        "hop",
        "vlas",
        "riet",
        "heide",
        "gagel",
        "kervel",
        "venkel",
        "dille",
        "lavas",
        "borage",
        "melde",
        "zuring",
        "ganzerik",
        "wikke",
        "rolklaver",
        "kaasjeskruid",
        "reseda",
        "wouw",
        "meekrap",
        "papaver",
        "korenbloem"
    };
    private static final String[] CHILDREN = {
        "Testje", "Proefje", "Fictie", "Sprookje", "Verzon", "Fabel", "Voorbeeldje", "Pseudo", "Schijn", "Droompje"
    };

    /** The family with this number, the child of that age on that day. */
    static DemoFamily number(int number, int age, LocalDate day, SplittableRandom chance) {
        String surname = COLOURS[number % COLOURS.length] + PLANTS[number / COLOURS.length % PLANTS.length];
        return new DemoFamily(
                surname,
                CHILDREN[chance.nextInt(CHILDREN.length)],
                day.minusYears(age).minusDays(20 + chance.nextInt(300)),
                chance.nextInt(100) < 62 ? 2 : 1,
                chance.nextInt(100) < 8,
                "+316000%05d".formatted(number));
    }

    String child() {
        return childName + " " + surname;
    }

    String parent(int index) {
        return (index == 0 ? "Ouder Een " : "Ouder Twee ") + surname;
    }
}
