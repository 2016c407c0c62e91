export const access = {
  title: 'Access log',
  intro: 'Who looked at which case file, when and for what. This look is recorded too.',
  case: 'Case',
  actor: 'Colleague',
  everyone: 'Everyone',
  empty: 'No access found',
  kind: {
    READ_CASE_FILE: 'Case file read',
    READ_HISTORY: 'History read',
    READ_WHO_LOOKED: 'Looked who had looked',
    READ_ACCESS_LOG: 'Access log read',
    READ_CONTACT: 'Contact read',
    SEARCH_HIT: 'Found by search',
    EXPORT: 'Exported',
    EMERGENCY: 'Emergency access',
  },
}
