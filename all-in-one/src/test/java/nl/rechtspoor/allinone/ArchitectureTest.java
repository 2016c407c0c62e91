package nl.rechtspoor.allinone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler can't see. */
@AnalyzeClasses(
        packages = "nl.rechtspoor",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /** What a module lends to other modules' tests is no part of the program. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule the_kernel_knows_no_framework = classes()
            .that()
            .resideInAPackage("nl.rechtspoor.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "nl.rechtspoor.kernel..")
            .because("events must be readable by both sides, by tests and by whoever comes after any framework");

    @ArchTest
    static final ArchRule the_ledger_knows_nothing_but_java = classes()
            .that()
            .resideInAPackage("nl.rechtspoor.ledger..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "nl.rechtspoor.ledger..")
            .because("an auditor runs it without us, and reads all of it first");

    @ArchTest
    static final ArchRule statistics_are_pure_functions = classes()
            .that()
            .resideInAPackage("nl.rechtspoor.statistics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.rechtspoor.kernel..",
                    "nl.rechtspoor.statistics..",
                    "org.hipparchus..",
                    "org.apache.commons.statistics..",
                    "org.apache.commons.numbers..",
                    "org.ojalgo..",
                    "de.siegmar.fastcsv..")
            // until one of the sides uses it, it is not on the class path here
            .allowEmptyShould(true)
            .because("the same cases must give the same answer at night, in a test, and on a researcher's own machine");

    @ArchTest
    static final ArchRule the_platform_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("nl.rechtspoor.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.rechtspoor.command..",
                    "nl.rechtspoor.query..",
                    "nl.rechtspoor.signer..",
                    "nl.rechtspoor.allinone..")
            .because("it carries both sides and must not know what they do");

    @ArchTest
    static final ArchRule neither_side_can_sign = noClasses()
            .that()
            .resideInAnyPackage("nl.rechtspoor.command..", "nl.rechtspoor.query..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("nl\\.rechtspoor\\.(signer|platform\\.witnessing)\\..*"
                    + "|nl\\.rechtspoor\\.platform\\.signing\\.(Signing|AccessLogSigning)(Configuration)?"
                    + "|nl\\.rechtspoor\\.platform\\.timestamps\\.(Stamping|TimestampsConfiguration)"
                    + "|nl\\.rechtspoor\\.platform\\.database\\.SignerDatabase.*")
            .because("whoever gets hold of a side must not get hold of the key of the ledger with it");

    @ArchTest
    static final ArchRule the_command_side_does_not_know_the_query_side = noClasses()
            .that()
            .resideInAPackage("nl.rechtspoor.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.rechtspoor.query..")
            .because("only events go from one side to the other, also where both run in one process");

    @ArchTest
    static final ArchRule the_query_side_does_not_know_the_command_side = noClasses()
            .that()
            .resideInAPackage("nl.rechtspoor.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.rechtspoor.command..")
            .because("only events go from one side to the other, also where both run in one process");

    @ArchTest
    static final ArchRule no_feature_of_the_command_side_knows_another = slices().matching(
                    "nl.rechtspoor.command.(*)..")
            .should()
            .notDependOnEachOther()
            // an intake and an import do nothing but send the commands of others, and nothing depends on them
            .ignoreDependency(
                    resideInAnyPackage("nl.rechtspoor.command.intake..", "nl.rechtspoor.command.imports.."),
                    resideInAnyPackage(
                            "nl.rechtspoor.command.contacts..",
                            "nl.rechtspoor.command.cases..",
                            "nl.rechtspoor.command.conflicts.."))
            .because("a feature speaks to another by an event, or by a command that it sends");

    @ArchTest
    static final ArchRule packages_form_no_cycle = slices().matching("nl.rechtspoor.(**)")
            .should()
            .beFreeOfCycles()
            // the kernel is one language in chapters: a contact names the person of a case, a case its contact
            .ignoreDependency(resideInAPackage("nl.rechtspoor.kernel.."), resideInAPackage("nl.rechtspoor.kernel.."))
            .because("one must be able to read, and to change, one package after the other");

    @ArchTest
    static final ArchRule only_aggregates_and_their_members_handle_commands = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should()
            .beDeclaredInClassesThat(areAggregatesOrTheirMembers())
            .because("what decides must see all facts of its decision and nothing else");

    @ArchTest
    static final ArchRule only_projections_and_reactions_handle_events = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Projection|\\.When\\w+Then\\w+)")
            .because("a reader must see from the name whether a handler keeps a view or causes something");

    @ArchTest
    static final ArchRule reactions_are_never_replayed = classes()
            .that()
            .haveNameMatching(".*\\.When\\w+Then\\w+")
            .should()
            .beAnnotatedWith(DisallowReplay.class)
            .andShould()
            .resideInAPackage("nl.rechtspoor.command..")
            .allowEmptyShould(true)
            .because("a rebuilt view must not send anything a second time");

    @ArchTest
    static final ArchRule every_command_says_who_may_give_it = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should(SayingWhoMay.giveTheCommand())
            .because("rights that nobody wrote down are rights that everybody has");

    @ArchTest
    static final ArchRule every_endpoint_says_who_may_use_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class)
            .should(SayingWhoMay.useTheEndpoint())
            .because("rights that nobody wrote down are rights that everybody has");

    @ArchTest
    static final ArchRule decisions_do_not_look_at_the_wall_clock = noClasses()
            .that()
            .resideInAnyPackage("nl.rechtspoor.command..", "nl.rechtspoor.query..", "nl.rechtspoor.kernel..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("time comes from the act or from the one clock, so that a year can be told in a minute");

    @ArchTest
    static final ArchRule aggregates_invent_no_ids = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .callMethod(UUID.class, "randomUUID")
            .because("what a command creates has the command's id, so that sending it again creates nothing more");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..")
            .because("such a name says that nobody knew what it was for");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule nothing_is_generated_by_lombok = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("lombok.."))
            .because("what is compiled is what one can read");

    @ArchTest
    static final ArchRule nothing_is_mapped_by_an_orm = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.hibernate.."))
            .because("views are SQL one can read, and events are not objects with an identity");

    @ArchTest
    static final ArchRule aggregates_do_not_log = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .dependOnClassesThat(resideInAPackage("org.slf4j.."))
            .because("they evolve again at every load, and what they know is personal");

    @ArchTest
    static final ArchRule all_in_one_only_composes = noClasses()
            .that(not(resideInAPackage("nl.rechtspoor.allinone")))
            .and()
            .resideInAPackage("nl.rechtspoor.allinone..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.rechtspoor.command..", "nl.rechtspoor.query..")
            .because("the sides are used through their configuration and their public API alone");

    @ArchTest
    static final ArchRule constants_are_constant = fields().that()
            .areStatic()
            .and()
            .areNotPrivate()
            .should()
            .beFinal()
            .because("a value that all can change belongs to nobody");

    private static DescribedPredicate<JavaClass> areAggregatesOrTheirMembers() {
        return describe(
                "are aggregates or members of one",
                type -> type.isAnnotatedWith(Aggregate.class)
                        || type.getFieldsWithTypeOfSelf().stream()
                                .anyMatch(field -> field.isAnnotatedWith(AggregateMember.class)
                                        && field.getOwner().isAnnotatedWith(Aggregate.class)));
    }
}
