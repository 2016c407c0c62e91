export const audit = {
  title: 'Zaken om te controleren',
  intro: 'Zonder persoonsgegevens. Elke inzage wordt vastgelegd.',
  number: 'Zaaknummer',
  changed: 'Laatst gewijzigd',
  opened: 'Geopend',
  areas: 'Rechtsgebieden',
  state: 'Stand',
  search: 'Zoeken',
  history: 'Geschiedenis',
  empty: 'Geen zaken gevonden',
}
