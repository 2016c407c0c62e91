package nl.rechtspoor.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.*;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.query.erasure.Erased;
import org.jspecify.annotations.Nullable;

/** A case as its jurists see it. In the place of a text whose subject was erased stands when and why. */
record CaseFile(
        UUID caseId,
        String number,
        long version,
        long position,
        CaseStage state,
        Urgency urgency,
        @Nullable Personal<String> summary,
        Channel channel,
        AskerRole askerRole,
        Instant openedAt,
        UUID team,
        @Nullable String teamName,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable Classification classification,
        @Nullable Personal<String> otherText,
        List<Party> parties,
        @Nullable ChildView childView,
        List<ConsentOverview.Cell> consentMatrix,
        List<ConsentOverview.Need> consentNeeds,
        List<Waiver> waivers,
        List<Mediation> mediations,
        List<Deadline> deadlines,
        List<Decision> decisions,
        List<Advice> advice,
        List<Note> notes,
        List<Referral> referrals,
        Safety safety,
        List<GraveCall> graveCalls,
        List<Escalation> escalations,
        List<ReportRequest> reportRequests,
        List<Link> links,
        List<Hold> holds,
        List<ErasureRequest> erasureRequests,
        List<Wall> walls,
        @Nullable ParticipationEnd participationEnded,
        @Nullable CaseOutcome outcome,
        @Nullable LocalDate onHoldUntil,
        @Nullable LocalDate retentionUntil,
        List<ToAsk> toAsk,
        List<String> allowed) {

    /** @param erased what was known about the person is gone */
    record Party(
            PartyId party,
            PartyRole role,
            UUID person,
            @Nullable Identity identity,
            @Nullable Erased erased,
            @Nullable LocalDate birthDate,
            @Nullable Integer age,
            boolean ageDisputed,
            @Nullable BodyId body,
            @Nullable String language,
            boolean interpreterNeeded,
            List<Authority> authorities) {}

    record Authority(
            AuthorityKind kind, LocalDate from, @Nullable LocalDate until) {}

    record ChildView(
            @Nullable Personal<String> view,
            @Nullable NotHeardReason notHeard,
            @Nullable Personal<String> explanation,
            Instant at) {}

    record Waiver(
            WaiverId waiver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            WaiverGround ground,
            WaiverState state,
            UUID proposedBy,
            @Nullable UUID agreedBy,
            @Nullable LocalDate validUntil,
            @Nullable Personal<String> reason) {
        Waiver agreed(UUID by, LocalDate until) {
            return new Waiver(waiver, purpose, recipient, ground, WaiverState.AGREED, proposedBy, by, until, reason);
        }

        Waiver in(WaiverState newState) {
            return new Waiver(waiver, purpose, recipient, ground, newState, proposedBy, agreedBy, validUntil, reason);
        }
    }

    enum WaiverState {
        PROPOSED,
        AGREED,
        DECLINED,
        USED
    }

    record Mediation(
            MediationId mediation,
            BodyId body,
            Personal<String> goal,
            MediationState state,
            @Nullable SuspensionCause cause,
            Set<DataCategory> dataSet,
            List<Message> messages,
            @Nullable Personal<String> terms,
            @Nullable MediationResult result) {
        Mediation in(MediationState newState, @Nullable SuspensionCause newCause) {
            return new Mediation(mediation, body, goal, newState, newCause, dataSet, messages, terms, result);
        }

        Mediation with(Message message) {
            var all = new java.util.ArrayList<>(messages);
            all.add(message);
            return new Mediation(mediation, body, goal, state, cause, dataSet, all, terms, result);
        }

        Mediation on(Personal<String> newTerms) {
            return new Mediation(mediation, body, goal, state, cause, dataSet, messages, newTerms, result);
        }

        Mediation concluded(MediationResult how) {
            return new Mediation(mediation, body, goal, MediationState.CONCLUDED, null, dataSet, messages, terms, how);
        }
    }

    enum MediationState {
        ACTIVE,
        SUSPENDED,
        CONCLUDED,
        ABORTED
    }

    record Message(
            Direction direction,
            Personal<String> text,
            Instant at,
            @Nullable Set<ConsentId> consents,
            @Nullable Set<DataCategory> dataSet) {}

    enum Direction {
        INCOMING,
        OUTGOING
    }

    record Deadline(
            DeadlineId deadline,
            DeadlineKind kind,
            String rule,
            LocalDate due,
            LocalDate internalDue,
            DeadlineState state,
            @Nullable Personal<String> note,
            @Nullable Personal<String> proof) {
        Deadline moved(LocalDate newDue, LocalDate newInternal) {
            return new Deadline(deadline, kind, rule, newDue, newInternal, DeadlineState.OPEN, note, proof);
        }

        Deadline in(DeadlineState newState) {
            return new Deadline(deadline, kind, rule, due, internalDue, newState, note, proof);
        }

        Deadline met(Personal<String> newProof) {
            return new Deadline(deadline, kind, rule, due, internalDue, DeadlineState.MET, note, newProof);
        }
    }

    enum DeadlineState {
        OPEN,
        DUE,
        MISSED,
        MET,
        WAIVED
    }

    record Decision(
            DecisionId decision,
            BodyId body,
            DecisionType type,
            LocalDate date,
            LocalDate receivedAt,
            @Nullable Personal<String> reference,
            @Nullable String ecli) {}

    record Advice(
            AdviceId advice,
            AdviceLevel level,
            @Nullable PartyId to,
            Personal<String> text,
            Instant at,
            UUID by,
            @Nullable Boolean superseded) {
        Advice noLonger() {
            return new Advice(advice, level, to, text, at, by, true);
        }
    }

    record Note(NoteId note, Personal<String> text, Instant at, UUID by) {}

    record Referral(
            ReferralId referral,
            BodyId to,
            Personal<String> message,
            Set<DataCategory> dataSet,
            Instant at,
            @Nullable ReferralAnswer answer,
            @Nullable Personal<String> note) {
        Referral answered(ReferralAnswer newAnswer, @Nullable Personal<String> newNote) {
            return new Referral(referral, to, message, dataSet, at, newAnswer, newNote);
        }
    }

    /**
     * @param stop nothing goes out until a senior lifts it
     * @param proposedBy who proposed the decision of the last step that waits for a second person
     */
    record Safety(
            @Nullable SafetyLevel level,
            boolean stop,
            List<Integer> steps,
            @Nullable UUID proposedBy,
            @Nullable Personal<String> decision) {}

    /** Somebody calls the case grave, and has not taken it back. */
    record GraveCall(UUID calledBy, GraveGround ground, Personal<String> reason, Instant at) {}

    record Escalation(PatternId pattern, String issueHint, Instant at) {}

    record ReportRequest(ReportKind kind, String court, Instant at) {}

    record Link(UUID other, @Nullable String number, LinkKind kind) {}

    record Hold(LegalHoldId hold, Personal<String> reason, Instant at, boolean released) {
        Hold over() {
            return new Hold(hold, reason, at, true);
        }
    }

    record ErasureRequest(
            ErasureRequestId request,
            UUID person,
            @Nullable Personal<String> note,
            @Nullable Boolean granted,
            @Nullable ErasureGround ground,
            boolean executed) {
        ErasureRequest decided(boolean newGranted, ErasureGround newGround) {
            return new ErasureRequest(request, person, note, newGranted, newGround, executed);
        }

        ErasureRequest done() {
            return new ErasureRequest(request, person, note, granted, ground, true);
        }
    }

    /** Somebody who is to be asked how satisfied they are, until a day. */
    record ToAsk(PartyId party, LocalDate until) {}

    record Wall(UUID staff, @Nullable String name, Personal<String> reason) {}
}
