/** The words of the forms for everyday work on a case. */
export const workCommands = {
  AddNote: {
    title: 'Add a note',
    done: 'Note added',
  },
  RecordChildView: {
    title: 'Record the view of the child',
    intro: 'Article 12 CRC: the child is heard. Record what it thinks, or why that was not possible.',
    done: 'View of the child recorded',
  },
  GiveAdvice: {
    title: 'Give advice',
    done: 'Advice recorded',
  },
  SupersedeAdvice: {
    title: 'Mark advice as superseded',
    intro: 'The advice stays visible, marked as no longer holding.',
    done: 'Advice superseded',
  },
  ChangeUrgency: {
    title: 'Change the urgency',
    done: 'Urgency changed',
  },
  ReclassifyCase: {
    title: 'Change the classification',
    done: 'Classification changed',
  },
  AddParty: {
    title: 'Add a party',
    intro: 'Ask no more than needed. A BSN may not be recorded anywhere.',
    done: 'Party added',
  },
  RecordAuthority: {
    title: 'Record authority',
    done: 'Authority recorded',
  },
  RecordDecisionInDispute: {
    title: 'Record a decision',
    intro: 'The decision or conduct that this case is about.',
    done: 'Decision recorded',
  },
  AssignCase: {
    title: 'Assign the case',
    done: 'Case assigned',
  },
  TransferCase: {
    title: 'Transfer the case',
    done: 'Case transferred',
  },
  PutOnHold: {
    title: 'Put the case on hold',
    intro: 'Fatal deadlines keep running.',
    done: 'Case on hold',
  },
  Resume: {
    title: 'Resume the case',
    done: 'Case resumed',
  },
  CloseCase: {
    title: 'Close the case',
    intro: 'Not asked how satisfied they are yet? Leave that empty: whoever may be contacted later is then on the worklist to be asked.',
    done: 'Case closed',
  },
  RecordSatisfaction: {
    title: 'Record satisfaction',
    intro: 'Ask once, and record it also when there is no answer.',
    done: 'Satisfaction recorded',
  },
  ReopenCase: {
    title: 'Reopen the case',
    done: 'Case reopened',
  },
  RequestReport: {
    title: 'Request a children\'s-rights report',
    done: 'Report requested',
  },
  EscalateToResearch: {
    title: 'Escalate to research',
    intro: 'Only a coded pattern goes to the researchers: no name, no story, no date finer than a quarter.',
    done: 'Pattern sent to research',
  },
  CorrectEntry: {
    title: 'Correct an entry',
    intro: 'What it said stays visible to who looks back.',
    done: 'Entry corrected',
    where: 'Choose the pencil next to the text that is wrong',
  },
  BreakGlass: {
    title: 'Take emergency access',
    intro: 'You get access for four hours. The reason is on the timeline and is reported.',
    done: 'You have access for four hours',
  },
}
