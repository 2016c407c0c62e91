package nl.rechtspoor.command.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.StaffMember;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private final StaffId owner = new StaffId(UUID.randomUUID());
    private final StaffId colleague = new StaffId(UUID.randomUUID());
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private TestDatabase database;
    private Drafts drafts;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        drafts = at(NOON);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void a_draft_comes_back_as_it_was_to_its_owner_alone() throws Exception {
        var id = UUID.randomUUID();
        signedInAs(owner)
                .perform(put("/api/v1/drafts/" + id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"form":"intake","content":{"question":"May I see my file?","areas":["YH"]}}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.savedAt").value("2026-06-01T10:00:00Z"));
        signedInAs(owner)
                .perform(get("/api/v1/drafts/" + id))
                .andExpect(content().json("""
                        {"question":"May I see my file?","areas":["YH"]}"""));
        signedInAs(owner)
                .perform(get("/api/v1/drafts?form=intake"))
                .andExpect(jsonPath("$.items[0].draftId").value(id.toString()));

        signedInAs(colleague).perform(get("/api/v1/drafts/" + id)).andExpect(status().isNotFound());
        signedInAs(colleague)
                .perform(get("/api/v1/drafts"))
                .andExpect(jsonPath("$.items").isEmpty());
        signedInAs(colleague).perform(delete("/api/v1/drafts/" + id)).andExpect(status().isNoContent());
        assertThat(drafts.content(owner, id)).as("a colleague deletes nothing").isPresent();
    }

    @Test
    void a_colleague_with_the_same_draft_id_has_another_draft() {
        var id = UUID.randomUUID();
        drafts.save(owner, id, "intake", null, "\"mine\"");
        drafts.save(colleague, id, "intake", null, "\"theirs\"");
        assertThat(drafts.content(owner, id)).contains("\"mine\"");
        drafts.delete(colleague, id);
        assertThat(drafts.content(owner, id)).contains("\"mine\"");
    }

    @Test
    void the_table_holds_no_clear_text_and_a_deleted_draft_leaves_no_key() {
        var id = UUID.randomUUID();
        drafts.save(owner, id, "intake", null, "\"canary-of-the-child\"");
        var raw = database.jdbc(DatabaseRole.COMMAND)
                .sql("select draft::text from work.draft where id = ?")
                .param(id)
                .query(String.class)
                .single();
        var sealed = database.jdbc(DatabaseRole.COMMAND)
                .sql("select content from work.draft where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(raw).doesNotContain("canary");
        assertThat(keyring.texts().open(sealed)).contains("\"canary-of-the-child\"");

        drafts.delete(owner, id);
        assertThat(drafts.content(owner, id)).isEmpty();
        assertThat(keyring.texts().open(sealed)).as("a copy in a backup").isEmpty();
    }

    @Test
    void saving_again_keeps_the_newest() {
        var id = UUID.randomUUID();
        drafts.save(owner, id, "intake", null, "1");
        drafts.save(owner, id, "intake", null, "2");
        assertThat(drafts.content(owner, id)).contains("2");
    }

    @Test
    void a_draft_ends_after_thirty_days() {
        var id = UUID.randomUUID();
        drafts.save(owner, id, "note", null, "1");
        assertThat(at(NOON.plus(Duration.ofDays(30)).minusMillis(1)).content(owner, id))
                .isPresent();
        var later = at(NOON.plus(Duration.ofDays(30)));
        assertThat(later.content(owner, id)).isEmpty();
        assertThat(later.list(owner, "note", null)).isEmpty();
        assertThat(later.deleteExpired()).isPositive();
        assertThat(drafts.content(owner, id)).as("really gone").isEmpty();
    }

    @Test
    void a_command_that_was_done_ends_its_draft_and_a_refused_one_does_not() {
        var id = UUID.randomUUID();
        drafts.save(owner, id, "intake", null, "1");
        submit(owner, id, 409);
        assertThat(drafts.content(owner, id)).isPresent();
        submit(colleague, id, 200);
        assertThat(drafts.content(owner, id)).as("somebody else's command").isPresent();
        submit(owner, id, 200);
        assertThat(drafts.content(owner, id)).isEmpty();
    }

    @Test
    void a_bsn_is_not_even_kept_in_a_draft() {
        var json = JsonMapper.shared().readTree("""
                {"parties":[{"note":"BSN 111222333"}],"x":"fine"}""");
        var refused = catchThrowableOfType(InvalidCommand.class, () -> DraftText.content(json, false));
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/content/parties/0/note");
        assertThat(DraftText.content(json, true)).contains("111222333");
    }

    private Drafts at(Instant now) {
        return new Drafts(database.jdbc(DatabaseRole.COMMAND), keyring.texts(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void submit(StaffId staff, UUID draft, int status) {
        var request = new MockHttpServletRequest("POST", "/api/v1/intakes");
        request.addHeader("X-Draft", draft);
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        new SubmittedDrafts(drafts, actor(staff)).afterCompletion(request, response, new Object(), null);
    }

    private MockMvc signedInAs(StaffId staff) {
        return MockMvcBuilders.standaloneSetup(new DraftController(drafts, actor(staff), JsonMapper.shared()))
                .build();
    }

    private static CurrentActor actor(StaffId staff) {
        return () -> Optional.of(new StaffMember(staff, "Jurist", Set.of(Role.JURIST), Role.JURIST, Set.of(), false));
    }
}
