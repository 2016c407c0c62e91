import { useEffect, useRef } from 'react'

/** Takes the focus, and comes into view, whenever what it is about changes: nobody should have to look for an answer. */
export function Attention({ about, children }: { about: unknown; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView?.({ block: 'nearest' })
  }, [about])
  return (
    <div ref={box} tabIndex={-1} className="kr-attention">
      {children}
    </div>
  )
}
