export const drafts = {
  waiting: 'Nog niet opgeslagen',
  saving: 'Wordt opgeslagen',
  saved: 'Concept opgeslagen {{at}}',
  onDevice: 'Geen verbinding, versleuteld bewaard op dit apparaat',
  failed: 'Opslaan lukt niet; we blijven het proberen',
  restored: 'Uw eerdere tekst staat er weer',
  restoredAt: 'Bewaard op {{at}}.',
  discard: 'Opnieuw beginnen',
}
