import { useEffect, useSyncExternalStore } from 'react'

/** Something one can do here and now; pages offer these and the palette lists them. */
export interface Action {
  id: string
  label: string
  group: string
  run: () => void
}

let offered: Action[][] = []
let flat: Action[] = []
const listeners = new Set<() => void>()

function tell() {
  flat = offered.flat()
  for (const listener of listeners) listener()
}

function offer(actions: Action[]) {
  offered = [...offered, actions]
  tell()
  return () => {
    offered = offered.filter((one) => one !== actions)
    tell()
  }
}

/** Puts actions in the palette for as long as the page that knows them is shown. The list must be memoised. */
export function useOffer(actions: Action[]) {
  useEffect(() => offer(actions), [actions])
}

export function useOffered(): Action[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => flat,
  )
}
