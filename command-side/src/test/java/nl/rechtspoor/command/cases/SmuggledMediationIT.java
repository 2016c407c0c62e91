package nl.rechtspoor.command.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rechtspoor.command.cases.CaseFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.cases.FileCommand.RecordChildView;
import nl.rechtspoor.command.cases.Judgement.Refusal;
import nl.rechtspoor.command.cases.Judgement.Verdict;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.PartyRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever can write into the store can write a mediation without consent into it; whoever judges it is not deceived. */
class SmuggledMediationIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void a_mediation_that_was_written_into_the_table_without_consent_is_judged_not_allowed() {
        try (var side = new CasesAtWork()) {
            var child =
                    new PartyEntry(PartyRole.CHILD, null, null, TODAY.minusYears(14), false, null, "nl", false, null);
            var caseId = side.open(List.of(child));
            side.send(new RecordChildView(caseId, "I want to stay", null, null), UUID.randomUUID());
            var judge = side.bean(Judge.class);
            assertThat(judge.all(caseId).orElseThrow())
                    .extracting(Judgement::verdict)
                    .containsOnly(Verdict.ALLOWED);

            smuggle(side, caseId);

            var judged = judge.all(caseId).orElseThrow();
            assertThat(judged.getLast())
                    .returns(Verdict.NOT_ALLOWED, Judgement::verdict)
                    .returns("Mediate", Judgement::command)
                    .extracting(Judgement::refusal)
                    .extracting(Refusal::code)
                    .isEqualTo("CONSENT_MISSING");
            assertThat(judge.one(caseId, judged.getLast().last())).contains(judged.getLast());
            assertThat(judge.one(caseId, judged.getLast().last() + 1)).isEmpty();
        }
    }

    /** Two rows in the form of the store, with a text that is really sealed and an actor who really works there. */
    private static void smuggle(CasesAtWork side, CaseId caseId) {
        var opened = side.jdbc()
                .sql("select payload, meta_data from events.domain_event_entry"
                        + " where aggregate_identifier = ? and sequence_number = 0")
                .param(caseId.toString())
                .query((row, _) ->
                        List.of(JSON.readTree(row.getBytes("payload")), JSON.readTree(row.getBytes("meta_data"))))
                .single();
        var text = opened.getFirst().required("summary");
        var metadata = ((ObjectNode) opened.getLast())
                .put("commandId", UUID.randomUUID().toString());
        var mediation = UUID.randomUUID().toString();
        var started = JSON.createObjectNode()
                .put("caseId", caseId.toString())
                .put("mediation", mediation)
                .put("body", "ind");
        started.set("goal", text);
        started.putArray("dataSet").add("IDENTITY");
        var contacted = JSON.createObjectNode()
                .put("caseId", caseId.toString())
                .put("mediation", mediation)
                .put("body", "ind")
                .put("rules", RULES.value());
        contacted.set("message", text);
        contacted.putArray("dataSet").add("IDENTITY");
        contacted.putArray("consents");
        write(side, caseId, "mediation-started", started, metadata);
        write(side, caseId, "body-contacted", contacted, metadata);
    }

    private static void write(CasesAtWork side, CaseId caseId, String type, ObjectNode payload, ObjectNode metadata) {
        side.jdbc()
                .sql("""
                        insert into events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                          type, time_stamp, payload_type, payload_revision, payload, meta_data)
                        select ?, aggregate_identifier, max(sequence_number) + 1, 'case', max(time_stamp), ?, '1', ?, ?
                        from events.domain_event_entry where aggregate_identifier = ? group by aggregate_identifier
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        type,
                        payload.toString().getBytes(UTF_8),
                        metadata.toString().getBytes(UTF_8),
                        caseId.toString())
                .update();
    }
}
