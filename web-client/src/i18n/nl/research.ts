export const research = {
  title: 'Gecodeerde patronen',
  intro: 'Uit zaken die jurist en kind wilden delen: alleen codes, geen namen, geen verhalen, niets fijner dan een kwartaal.',
  quarterOf: '{{number}}e kwartaal {{year}}',
  hintAndQuarter: 'Kenmerk en kwartaal',
  areas: 'Rechtsgebieden',
  articles: 'Artikelen',
  body: 'Instantie',
  decision: 'Besluit',
  province: 'Provincie',
  ageAndGroups: 'Leeftijd en kwetsbaarheid',
  empty: 'Nog geen patronen',
  emptyText: 'Een patroon verschijnt hier als een jurist een zaak naar onderzoek stuurt.',
}
