const paths = {
  alert: 'M12 3 2.500 20h19zM12 10v4.500M12 17.300v.2',
  archive: 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  arrowRight: 'M5 12h14m-6-6 6 6-6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15zM10 21h4',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  chevronDown: 'm6 9.500 6 6 6-6',
  chevronRight: 'm9.500 6 6 6-6 6',
  circle: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M12 8v4.500l3 2',
  close: 'm6 6 12 12M18 6 6 18',
  cog: 'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6M12 3v3m0 12v3m9-9h-3M6 12H3m15.400-6.400-2.100 2.100M7.700 16.300l-2.100 2.100m12.800 0-2.100-2.100M7.700 7.700 5.600 5.600',
  compare: 'M12 3v18M9 7H4v10h5M15 7h5v10h-5',
  document: 'M7 3h7l4 4v14H6V3zm7 0v4h4M9 12h6M9 16h6',
  download: 'M12 4v11m-4.500-4.500L12 15l4.500-4.500M5 20h14',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12M12 9.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  folder: 'M3 6h6l2 2.500h10V19H3z',
  handshake: 'm3 12 4-5 5 2 5-2 4 5-3 3-2 2-2 1.500-3-1-4-3.500zM12 9l-3 3.500 2 1.500 3-2.500',
  home: 'm4 11 8-7 8 7v9h-5v-6H9v6H4z',
  info: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M12 11v5M12 8v.2',
  key: 'M8 11a4 4 0 1 1 0 8 4 4 0 0 1 0-8m3 1 9-8m-4 3.500 2.500 2.500',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  list: 'M9 6h11M9 12h11M9 18h11M4.500 6h.2M4.500 12h.2M4.500 18h.2',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  mail: 'M3 6h18v12H3zm0 .5 9 7 9-7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M6 12h12',
  pause: 'M9 6v12M15 6v12',
  pencil: 'm5 19 .8-4L16.500 4.300l3.200 3.200L9 18.200zM14 7l3 3',
  people: 'M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M3 19c0-3.500 2.500-5.500 6-5.500s6 2 6 5.500M16 5.500a3 3 0 0 1 0 5.500M17.500 14c2.200.7 3.500 2.500 3.500 5',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.500 20c0-4 3-6 7.500-6s7.500 2 7.500 6',
  phone: 'M5 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1',
  plus: 'M12 5v14M5 12h14',
  printer: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  question: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M9.700 9.500a2.300 2.300 0 1 1 3.400 2c-.8.5-1.100.9-1.100 1.800M12 16v.2',
  refresh: 'M19 8a8 8 0 1 0 1 5M19.500 4v4.500H15',
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-2.500 6h5zM19 7l-2.500 6h5z',
  search: 'M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13m5 11.500L20.500 20.500',
  shield: 'M12 3 4.500 6v5.500c0 4.500 3 7.800 7.500 9.500 4.500-1.700 7.500-5 7.500-9.500V6z',
  signOut: 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  star: 'm12 3.500 2.600 5.500 6 .8-4.400 4.200 1.100 6-5.300-2.900-5.300 2.900 1.100-6-4.400-4.200 6-.8z',
  stop: 'M6 6h12v12H6z',
  trend: 'M4 4v16h16M7 15l4-5 3.500 3L20 6',
  upload: 'M12 20V9m-4.500 4.500L12 9l4.500 4.500M5 4h14',
  wave: 'M3 17V9m4.500 8V5M12 17v-6m4.500 6V7M21 17v-4',
} as const

export type IconName = keyof typeof paths

/** A line drawing that only supports the text beside it, so screen readers pass it by. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="kr-icon"
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  )
}
