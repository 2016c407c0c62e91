/** The words of the forms for consent, and for what may only be done with it. */
export const consentCommands = {
  RecordConsent: {
    title: 'Record consent',
    intro: 'Consent is free, understood, for one purpose and can always be withdrawn.',
    done: 'Consent recorded',
  },
  RefuseConsent: {
    title: 'Record a refusal',
    done: 'Refusal recorded',
  },
  WithdrawConsent: {
    title: 'Record a withdrawal',
    intro: 'Holds at once. Active mediation for this purpose is suspended. No reason is needed.',
    done: 'Consent withdrawn',
  },
  ProposeConsentWaiver: {
    title: 'Propose an exception',
    intro: 'Only on one of the three grounds, for one act, and another senior jurist must agree.',
    done: 'Exception proposed',
  },
  WaiveConsentRequirement: {
    title: 'Agree to an exception',
    intro: 'Holds for one act, 30 days at most.',
    done: 'Exception agreed',
  },
  DeclineConsentWaiver: {
    title: 'Decline an exception',
    done: 'Exception declined',
  },
  Mediate: {
    title: 'Mediate',
    intro: 'The first message goes to the body, under the consent that holds now.',
    done: 'Mediation started',
  },
  SendMediationMessage: {
    title: 'Send a message',
    done: 'Message sent',
  },
  RecordMediationContact: {
    title: 'Record an answer',
    done: 'Answer recorded',
  },
  ProposeAgreement: {
    title: 'Propose terms',
    done: 'Terms proposed',
  },
  AgreeTerms: {
    title: 'Record agreed terms',
    done: 'Terms agreed',
  },
  ConcludeMediation: {
    title: 'Conclude the mediation',
    done: 'Mediation concluded',
  },
  AbortMediation: {
    title: 'Break off the mediation',
    done: 'Mediation broken off',
  },
  ReferCase: {
    title: 'Refer',
    done: 'Referred',
  },
  AnswerReferral: {
    title: 'Answer to a referral',
    done: 'Answer recorded',
  },
  SetDeadline: {
    title: 'Set a deadline',
    intro: 'An internal date is set five working days earlier.',
    done: 'Deadline set',
  },
  CorrectDeadline: {
    title: 'Correct a deadline',
    done: 'Deadline corrected',
  },
  MeetDeadline: {
    title: 'Deadline met',
    done: 'Deadline met',
  },
  WaiveDeadline: {
    title: 'Waive a deadline',
    done: 'Deadline waived',
  },
}
