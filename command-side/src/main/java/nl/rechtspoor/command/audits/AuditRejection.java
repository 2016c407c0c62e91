package nl.rechtspoor.command.audits;

import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.FindingId;

/** Every reason an audit can refuse a command. */
sealed interface AuditRejection extends Rejection {
    record AuditIsConcluded(AuditId auditId) implements AuditRejection {
        @Override
        public String explanation() {
            return "The audit is concluded and its report sealed; open another one.";
        }
    }

    record PopulationEmpty() implements AuditRejection {
        @Override
        public String explanation() {
            return "No case meets these criteria; widen them.";
        }
    }

    record SampleTooLarge(int found, int most) implements AuditRejection {
        @Override
        public String explanation() {
            return "Narrow the criteria, or draw some of these cases at random by giving a size.";
        }
    }

    record SampleSizeInvalid(int most) implements AuditRejection {
        @Override
        public String explanation() {
            return "Give a size between 1 and the most that one drawing may hold.";
        }
    }

    record SeedInvalid() implements AuditRejection {
        @Override
        public String explanation() {
            return "A seed has 8 to 64 letters, digits, dots, hyphens or underscores, and needs a size; or leave it out.";
        }
    }

    record CaseNumberInvalid(List<String> numbers) implements AuditRejection {
        @Override
        public String explanation() {
            return "Give case numbers as they are written, such as 2026-00042.";
        }
    }

    record NotInSample(CaseId caseId) implements AuditRejection {
        @Override
        public String explanation() {
            return "The case was not drawn; draw it by its number first.";
        }
    }

    record NotTakenUp(CaseId caseId) implements AuditRejection {
        @Override
        public String explanation() {
            return "Take the case up first.";
        }
    }

    record CaseIsFinished(CaseId caseId) implements AuditRejection {
        @Override
        public String explanation() {
            return "The case is finished; take it up again first.";
        }
    }

    record EventNotOfCase(CaseId caseId, long position) implements AuditRejection {
        @Override
        public String explanation() {
            return "No event of this case lies at that position; take the position from its history.";
        }
    }

    record FindingUnknown(FindingId finding) implements AuditRejection {
        @Override
        public String explanation() {
            return "This audit has no such finding.";
        }
    }

    record FindingIsWithdrawn(FindingId finding) implements AuditRejection {
        @Override
        public String explanation() {
            return "The finding was withdrawn already.";
        }
    }

    record NothingDrawn() implements AuditRejection {
        @Override
        public String explanation() {
            return "Draw a sample first.";
        }
    }

    record CasesUnfinished(List<CaseId> cases) implements AuditRejection {
        @Override
        public String explanation() {
            return "Finish these cases of the sample first.";
        }
    }

    record LedgerNotSigned() implements AuditRejection {
        @Override
        public String explanation() {
            return "No checkpoint of the ledger is signed yet; try again in a moment, and tell the administrator if it stays.";
        }
    }
}
