package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.Rejection;

/** Every reason a case can refuse a command. */
sealed interface CaseRejection extends Rejection
        permits OpeningRejection,
                FileRejection,
                ConsentRejection,
                WorkRejection,
                LifeCycleRejection,
                PrivacyRejection {}
