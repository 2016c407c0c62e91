package nl.rechtspoor.command.audits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.audits.AuditEvent.AuditConcluded;
import nl.rechtspoor.kernel.audits.AuditEvent.AuditOpened;
import nl.rechtspoor.kernel.audits.AuditEvent.CaseFinished;
import nl.rechtspoor.kernel.audits.AuditEvent.CaseTakenUp;
import nl.rechtspoor.kernel.audits.AuditEvent.FindingRecorded;
import nl.rechtspoor.kernel.audits.AuditEvent.SampleDrawn;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.CaseResult;
import nl.rechtspoor.kernel.audits.CommittedText;
import nl.rechtspoor.kernel.audits.DrawId;
import nl.rechtspoor.kernel.audits.FindingId;
import nl.rechtspoor.kernel.audits.FindingSeverity;
import nl.rechtspoor.kernel.audits.LedgerState;
import nl.rechtspoor.kernel.audits.SampleCriteria;
import nl.rechtspoor.kernel.audits.SampleOrder;
import nl.rechtspoor.platform.commands.Fingerprint;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.platform.testing.Acts;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import nl.rechtspoor.platform.testing.Story;
import org.jspecify.annotations.Nullable;

/** A plainly fictional audit of five cases, and the words to tell it in. */
final class AuditFacts {
    static final AuditId AUDIT = new AuditId(new UUID(1, 1));
    static final UUID NEW = new UUID(7, 1);
    static final List<CaseId> CASES = List.of(caseId(1), caseId(2), caseId(3), caseId(4), caseId(5));
    static final CaseId ONE = CASES.get(0);
    static final CaseId TWO = CASES.get(1);
    static final LedgerState LEDGER = new LedgerState("example.org/ledger", 41, "cm9vdA==");
    static final SampleCriteria ALL = new SampleCriteria(Set.of(), Set.of(), List.of(), null, null);
    static final FindingId FINDING = new FindingId(new UUID(8, 1));
    private static final Fingerprint FINGERPRINT = new KeyedFingerprint("a key of the test".getBytes(UTF_8));

    private AuditFacts() {}

    static Story<Audit> story() {
        return story(new FiveCases(), Optional.of(LEDGER));
    }

    static Story<Audit> story(SamplingFrame frame, Optional<LedgerState> signed) {
        return Story.of(Audit.class)
                .with(frame)
                .with(new FortyPositions(signed))
                .with(FINGERPRINT);
    }

    static ActBy auditor() {
        return Acts.by(Role.AUDITOR);
    }

    static CaseId caseId(int number) {
        return new CaseId(new UUID(2, number));
    }

    /** The text as an act of this id commits to it. */
    static CommittedText text(SubjectId subject, String field, String text, UUID command) {
        return new Salting(FINGERPRINT, auditor().creating(command).act()).commit(subject, field, text);
    }

    static AuditOpened opened() {
        return new AuditOpened(
                AUDIT,
                text(AUDIT.subject(), "audit-opened/title", "Consent in 2026", AUDIT.value()),
                text(AUDIT.subject(), "audit-opened/purpose", "Is consent there?", AUDIT.value()));
    }

    static SampleDrawn drawn(CaseId... cases) {
        return new SampleDrawn(AUDIT, new DrawId(new UUID(9, 1)), ALL, null, null, 40, cases.length, List.of(cases));
    }

    static CaseTakenUp takenUp(CaseId caseId) {
        return new CaseTakenUp(AUDIT, caseId, 30);
    }

    static CaseFinished finished(CaseId caseId, CaseResult result) {
        return new CaseFinished(AUDIT, caseId, 30, result);
    }

    static FindingRecorded found(CaseId caseId) {
        return new FindingRecorded(
                AUDIT,
                FINDING,
                caseId,
                12,
                FindingSeverity.MAJOR,
                text(caseId.subject(), "audit-finding-recorded/text", "No consent", FINDING.value()));
    }

    static AuditConcluded concluded() {
        return new AuditConcluded(
                AUDIT, text(AUDIT.subject(), "audit-concluded/conclusion", "Fine", NEW), LEDGER, "00");
    }

    /** Five cases, all of which meet every criterion. */
    static class FiveCases implements SamplingFrame {
        final Set<CaseId> erased = new HashSet<>();

        @Override
        public long position() {
            return 40;
        }

        @Override
        public int count(SampleCriteria criteria, long position) {
            return CASES.size();
        }

        @Override
        public List<CaseId> draw(SampleCriteria criteria, long position, @Nullable String seed, int most) {
            return seed == null ? CASES.stream().limit(most).toList() : SampleOrder.draw(seed, CASES, most);
        }

        @Override
        public boolean isErased(CaseId caseId) {
            return erased.contains(caseId);
        }
    }

    /** A ledger in which position 12 is of the first case. */
    record FortyPositions(Optional<LedgerState> signed) implements SealedLedger {
        private static final Map<Long, CaseId> EVENTS = Map.of(12L, ONE);

        @Override
        public boolean holds(CaseId caseId, long position) {
            return caseId.equals(EVENTS.get(position));
        }

        @Override
        public long lastPositionOf(CaseId caseId) {
            return 30;
        }
    }
}
