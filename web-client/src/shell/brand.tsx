export function Brand() {
  return (
    <span className="kr-brand">
      <svg aria-hidden="true" width="30" height="30" viewBox="0 0 32 32">
        <rect width="32" height="32" rx="8" fill="#e9f3f4" />
        <path d="M8 22.500c4.500-1 5.500-4 6-7s2-6 5-6c2.500 0 4 1.500 5 3" fill="none" stroke="#11535f" strokeWidth="3" strokeLinecap="round" />
        <circle cx="8" cy="22.500" r="3" fill="#11535f" />
        <circle cx="24.500" cy="13" r="2.500" fill="#c8741a" />
      </svg>
      <span>Rechtspoor</span>
    </span>
  )
}
