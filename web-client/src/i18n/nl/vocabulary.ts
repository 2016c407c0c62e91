export const vocabulary = {
  customRule: 'Eigen termijn',
  limit: {
    HOURS_one: '{{count}} uur',
    HOURS_other: '{{count}} uur',
    DAYS_one: '{{count}} dag',
    DAYS_other: '{{count}} dagen',
    WEEKS_one: '{{count}} week',
    WEEKS_other: '{{count}} weken',
    MONTHS_one: '{{count}} maand',
    MONTHS_other: '{{count}} maanden',
    YEARS_one: '{{count}} jaar',
    YEARS_other: '{{count}} jaar',
  },
}
