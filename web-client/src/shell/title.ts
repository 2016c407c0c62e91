import { useEffect } from 'react'

/** Titles of windows and tabs name the page, never a person: they show in task bars, histories and on shared screens. */
export function useTitle(page: string) {
  useEffect(() => {
    document.title = `${page} – Rechtspoor`
  }, [page])
}
