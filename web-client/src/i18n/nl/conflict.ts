export const conflict = {
  title: 'De zaak is intussen veranderd',
  happened: 'Dit gebeurde terwijl u schreef:',
  taken: 'Overgenomen wat een ander wijzigde: {{fields}}.',
  mine: 'Uw tekst',
  theirs: 'Tekst van de ander',
  both: 'Beide bewaren',
  chooseThenSend: 'Uw tekst is bewaard. Kies per veld wat moet gelden en verstuur opnieuw.',
  sendAgain: 'Uw tekst is bewaard. Kijk of hij nog klopt en verstuur opnieuw.',
  someone: 'een collega',
}
