export const vocabulary = {
  customRule: 'Own deadline',
  limit: {
    HOURS_one: '{{count}} hour',
    HOURS_other: '{{count}} hours',
    DAYS_one: '{{count}} day',
    DAYS_other: '{{count}} days',
    WEEKS_one: '{{count}} week',
    WEEKS_other: '{{count}} weeks',
    MONTHS_one: '{{count}} month',
    MONTHS_other: '{{count}} months',
    YEARS_one: '{{count}} year',
    YEARS_other: '{{count}} years',
  },
}
