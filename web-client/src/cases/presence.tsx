import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { localeOf } from '../i18n'
import { Icon } from '../kit/icon'

/** Half of the time after which the server forgets who is silent. */
const EVERY = 10_000

interface Colleagues {
  items: { id: string; name: string }[]
}

const place = (caseId: string) => `/presence/${caseId}`

function leave(caseId: string) {
  request(place(caseId), { method: 'DELETE', keepalive: true, unasked: true }).catch(() => {
    // forgotten by silence then
  })
}

/** Tells colleagues that the case is open here while the page is in front, and answers who else has it open. */
function useColleagues(caseId: string): Colleagues['items'] {
  const { data } = useQuery({
    queryKey: ['presence', caseId],
    queryFn: async ({ signal }) => (await request<Colleagues>(place(caseId), { method: 'PUT', signal, unasked: true })).body,
    refetchInterval: EVERY,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  useEffect(() => {
    const gone = () => leave(caseId)
    window.addEventListener('pagehide', gone)
    return () => {
      window.removeEventListener('pagehide', gone)
      gone()
    }
  }, [caseId])
  return data?.items ?? []
}

/** Who else has the case open, so that two people do not begin the same work. */
export function Presence({ caseId }: { caseId: string }) {
  const { t, i18n } = useTranslation()
  const colleagues = useColleagues(caseId)
  const names = new Intl.ListFormat(localeOf(i18n.language)).format(colleagues.map((one) => one.name))
  return (
    <div role="status" className="kr-no-print">
      {names && (
        <p className="kr-presence">
          <Icon name="eye" size={16} /> {t('cases.presence', { count: colleagues.length, names })}
        </p>
      )}
    </div>
  )
}
