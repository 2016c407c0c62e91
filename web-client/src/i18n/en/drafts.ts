export const drafts = {
  waiting: 'Not saved yet',
  saving: 'Saving',
  saved: 'Draft saved {{at}}',
  onDevice: 'No connection, kept on this device, encrypted',
  failed: 'Saving fails; we keep trying',
  restored: 'Your earlier text is back',
  restoredAt: 'Saved on {{at}}.',
  discard: 'Start again',
}
