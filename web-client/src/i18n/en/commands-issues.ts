/** The words of the forms about signals, dossiers and campaigns. */
export const issueCommands = {
  ReviewSignal: {
    title: 'Review signal',
    intro: 'Answer every other explanation. Your verdict counts beside a colleague\'s.',
    done: 'Review recorded',
  },
  AcceptSignal: {
    title: 'Accept signal',
    intro: 'Only after a jurist and a researcher looked and most find it worth research.',
    done: 'Signal accepted',
  },
  AttachSignal: {
    title: 'Put with the dossier',
    intro: 'Two people looked at this issue, and it is worked on. Say why this signal belongs there. Nothing goes outside, and it can still be reviewed.',
    done: 'Put with the dossier',
  },
  DismissSignal: {
    title: 'Dismiss signal',
    done: 'Signal dismissed',
  },
  OpenDossier: {
    title: 'Open dossier',
    intro: 'Say in codes what it is about. There is one dossier of every issue.',
    done: 'Dossier opened',
  },
  RecordFinding: {
    title: 'Record finding',
    done: 'Finding recorded',
  },
  NoteOutsideCause: {
    title: 'Note a cause',
    done: 'Cause noted',
    intro: 'All researchers see this. Name nobody: no names, numbers or cases.',
  },
  AnnotateTrend: {
    title: 'Annotate trend',
    done: 'Trend annotated',
  },
  HearBody: {
    title: 'Body heard',
    done: 'Recorded',
  },
  AssessIssue: {
    title: 'Assess issue',
    intro: 'Points are never added up. A campaign is recommended only once the issue is confirmed and the body heard.',
    done: 'Assessment recorded',
  },
  ReleaseStatistics: {
    title: 'Add statistics',
    intro: 'Only a table that passed the check for disclosure.',
    done: 'Statistics added',
  },
  ProposeVerdict: {
    title: 'Propose verdict',
    intro: 'A second person decides.',
    done: 'Verdict proposed',
  },
  ConfirmIssue: {
    title: 'Confirm issue',
    done: 'Issue confirmed',
  },
  RejectIssue: {
    title: 'Reject issue',
    done: 'Issue rejected',
  },
  MarkResolved: {
    title: 'Mark resolved',
    done: 'Marked resolved',
  },
  ReopenIssue: {
    title: 'Reopen',
    done: 'Reopened',
  },
  PlanCampaign: {
    title: 'Plan campaign',
    intro: 'A director who did not plan it approves it.',
    done: 'Campaign planned',
  },
  LaunchCampaign: {
    title: 'Launch campaign',
    intro: 'After your approval the campaign may go out.',
    done: 'Campaign launched',
  },
  LogIntervention: {
    title: 'Log step',
    done: 'Step logged',
  },
  RecordResponse: {
    title: 'Record response',
    done: 'Response recorded',
  },
  RecordOutcome: {
    title: 'Record outcome',
    done: 'Outcome recorded',
  },
  CloseCampaign: {
    title: 'Close campaign',
    done: 'Campaign closed',
  },
}
