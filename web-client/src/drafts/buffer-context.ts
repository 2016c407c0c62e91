import { createContext, useContext } from 'react'
import type { OutageBuffer } from '../session/outage-buffer'

export const BufferContext = createContext<OutageBuffer | null>(null)

export function useOutageBuffer(): OutageBuffer | null {
  return useContext(BufferContext)
}
