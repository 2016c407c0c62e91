import { useInfiniteQuery } from '@tanstack/react-query'
import { get, withQuery } from '../api/http'

export interface PageOf<Row> {
  items: Row[]
  next?: string
}

/** A list that comes in pages, each beginning where the one before ended. */
export function usePages<Row>(path: string, query: Record<string, string | undefined> = {}) {
  const list = useInfiniteQuery({
    queryKey: ['list', path, query],
    queryFn: ({ pageParam, signal }) => get<PageOf<Row>>(withQuery(path, { ...query, after: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
  return { ...list, items: list.data?.pages.flatMap((page) => page.items) ?? [] }
}
