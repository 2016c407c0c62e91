export const research = {
  title: 'Coded patterns',
  intro: 'From cases that jurist and child wanted to share: codes only, no names, no stories, nothing finer than a quarter.',
  quarterOf: 'Q{{number}} {{year}}',
  hintAndQuarter: 'Mark and quarter',
  areas: 'Legal areas',
  articles: 'Articles',
  body: 'Body',
  decision: 'Decision',
  province: 'Province',
  ageAndGroups: 'Age and vulnerability',
  empty: 'No patterns yet',
  emptyText: 'A pattern appears here when a jurist escalates a case to research.',
}
