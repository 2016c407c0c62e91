package nl.rechtspoor.command.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Contacts that nothing keeps go by themselves, with their keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgettingContactsIT {
    private CommandSideForTests side;

    @BeforeAll
    void start() {
        side = new CommandSideForTests("rechtspoor.timers.pause=PT1H");
    }

    @AfterAll
    void stop() {
        side.close();
    }

    @Test
    void a_contact_without_a_case_goes_after_a_year_and_not_a_day_before() throws Exception {
        var old = registered();
        var young = registered();
        var today = LocalDate.now(Act.LEGAL_TIME);
        keptSince(old, today.minusMonths(12).minusDays(1));
        keptSince(young, aYearBefore(today));

        side.bean(ContactsToForget.class).look();
        side.bean(ContactsToForget.class).look();

        assertThat(side.story(old)).containsExactly("contact-registered", "contact-data-erased", "contact-data-erased");
        assertThat(side.story(young)).containsExactly("contact-registered");
        await(() -> keyIsDestroyed(new ContactId(old).subject()));
        await(() -> keyIsDestroyed(Registration.personOf(new ContactId(old))));
    }

    /** The first day from which it is not longer than a year: of a leap day it is the first of March. */
    private static LocalDate aYearBefore(LocalDate today) {
        var day = today.minusMonths(12);
        return day.plusMonths(12).isBefore(today) ? day.plusDays(1) : day;
    }

    private UUID registered() {
        var id = UUID.randomUUID();
        side.bean(CommandDesk.class)
                .send(
                        new RegisterContact(
                                "PHONE",
                                Direction.INCOMING,
                                AskerRole.PARENT,
                                "nl",
                                Instant.parse("2026-01-05T09:00:00Z"),
                                null,
                                new Identity("Beller Verzonnen", null, null, null, null, null, null),
                                "A made-up question"),
                        new Envelope(
                                id,
                                new StaffId(UUID.randomUUID()),
                                Role.JURIST,
                                Set.of(),
                                AccessPurpose.CASE_WORK,
                                null,
                                null,
                                false,
                                null));
        return id;
    }

    private void keptSince(UUID contact, LocalDate day) throws InterruptedException {
        await(() -> side.jdbc()
                        .sql("update work.contact_kept set kept_since = ? where contact_id = ?")
                        .params(day, contact)
                        .update()
                == 1);
    }

    private boolean keyIsDestroyed(SubjectId subject) {
        return side.keys()
                .sql("select exists (select from keys.subject_key where kid = ? and state = 'ERASED')")
                .param(subject.value())
                .query(Boolean.class)
                .single();
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 2_400 && !holds.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
