package nl.rechtspoor.command.cases;

/** Everything that can be asked of a case; each command says when it is refused. */
sealed interface CaseCommand
        permits OpenCase,
                AccessCommand,
                FileCommand,
                PartyCommand,
                DeadlineCommand,
                ConsentCommand,
                MediationCommand,
                SharingCommand,
                SafetyCommand,
                GravityCommand,
                ResearchCommand,
                LifeCycleCommand,
                PrivacyCommand {}
