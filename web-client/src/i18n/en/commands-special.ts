/** The words of the forms for safety, links, walls and privacy. */
export const specialCommands = {
  RecordSafetyConcern: {
    title: 'Record a safety concern',
    done: 'Concern recorded',
  },
  TakeProtocolStep: {
    title: 'Step of the safety protocol',
    done: 'Step recorded',
  },
  ProposeProtocolDecision: {
    title: 'Propose a safety decision',
    intro: 'Step 5: another senior jurist must confirm it.',
    done: 'Decision proposed',
  },
  ConfirmProtocolDecision: {
    title: 'Confirm the safety decision',
    done: 'Decision confirmed',
  },
  LiftSafetyStop: {
    title: 'Lift the safety stop',
    done: 'Safety stop lifted',
  },
  CallCaseGrave: {
    title: 'Call the case grave',
    intro: 'Judge for yourself. If a second jurist calls this case grave too, those who review signals are told: in codes, without names and without your reason. Not if the child takes no part in statistics.',
    done: 'You call this case grave',
  },
  TakeBackGraveCall: {
    title: 'No longer call it grave',
    intro: 'Your own judgement only. What was told already stays told.',
    done: 'Judgement taken back',
  },
  RaiseWall: {
    title: 'Raise an ethical wall',
    intro: 'The colleague no longer sees this case, not even in lists.',
    done: 'Wall raised',
  },
  LiftWall: {
    title: 'Lift an ethical wall',
    done: 'Wall lifted',
  },
  LinkCases: {
    title: 'Link a case',
    done: 'Cases linked',
  },
  MergeInto: {
    title: 'Merge into another case',
    done: 'Cases merged',
  },
  ObjectToStatistics: {
    title: 'Objection to statistics',
    intro: 'The case no longer counts in new figures.',
    done: 'Objection recorded',
  },
  WithdrawFromResearch: {
    title: 'Withdraw from research',
    intro: 'The pattern of this case no longer counts.',
    done: 'Withdrawn from research',
  },
  ExtendRetention: {
    title: 'Keep the case longer',
    intro: 'The case is not archived before this day.',
    done: 'Retention extended',
  },
  PlaceLegalHold: {
    title: 'Place a legal hold',
    done: 'Legal hold placed',
  },
  ReleaseLegalHold: {
    title: 'Release a legal hold',
    done: 'Legal hold released',
  },
  RequestErasure: {
    title: 'Request for erasure',
    done: 'Request recorded',
  },
  DecideErasure: {
    title: 'Decide on erasure',
    done: 'Decision recorded',
  },
  ExecuteErasure: {
    title: 'Erase the data',
    intro: 'The key of this person is destroyed. This cannot be undone.',
    done: 'Data erased',
  },
}
