import { useCallback, useRef } from 'react'

/** Two presses of a button, or a key held down, are one act: while the first is under way the second does nothing. */
export function useOnce<Given extends unknown[]>(action: (...given: Given) => Promise<void>) {
  const underWay = useRef(false)
  return useCallback(
    async (...given: Given) => {
      if (underWay.current) return
      underWay.current = true
      try {
        await action(...given)
      } finally {
        underWay.current = false
      }
    },
    [action],
  )
}
