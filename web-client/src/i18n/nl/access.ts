export const access = {
  title: 'Inzagelog',
  intro: 'Wie welk dossier inzag, wanneer en waarvoor. Deze inzage wordt ook vastgelegd.',
  case: 'Zaak',
  actor: 'Medewerker',
  everyone: 'Iedereen',
  empty: 'Geen inzage gevonden',
  kind: {
    READ_CASE_FILE: 'Dossier ingezien',
    READ_HISTORY: 'Geschiedenis ingezien',
    READ_WHO_LOOKED: 'Inzage van dit dossier bekeken',
    READ_ACCESS_LOG: 'Inzagelog bekeken',
    READ_CONTACT: 'Contact ingezien',
    SEARCH_HIT: 'Gevonden bij zoeken',
    EXPORT: 'Geëxporteerd',
    EMERGENCY: 'Noodtoegang',
  },
}
