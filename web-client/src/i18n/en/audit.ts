export const audit = {
  title: 'Cases to audit',
  intro: 'Without personal data. Every look is recorded.',
  number: 'Case number',
  changed: 'Last changed',
  opened: 'Opened',
  areas: 'Legal areas',
  state: 'State',
  search: 'Search',
  history: 'History',
  empty: 'No cases found',
}
