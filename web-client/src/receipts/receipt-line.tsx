import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ActProof } from '../api/command'
import { isThere } from '../api/http'
import { Icon } from '../kit/icon'

const again = 3000

/** Whether what was done can be proven to others by now, and where to get the proof; it looks until it is there. */
export function ReceiptLine({ proof: { state, address } }: { proof: ActProof }) {
  const { t } = useTranslation()
  const { data: proven } = useQuery({
    queryKey: ['receipt', address],
    queryFn: ({ signal }) => isThere(address ?? '', signal),
    initialData: state === 'PROVEN',
    staleTime: state === 'PROVEN' ? Infinity : 0,
    enabled: !!address,
    refetchInterval: ({ state: { data } }) => (data ? false : again),
  })
  if (!address || !proven) {
    return (
      <span className="kr-row">
        <Icon name="clock" />
        {t('kit.receiptPending')}
      </span>
    )
  }
  return (
    <span className="kr-row">
      <Icon name="check" />
      {t('kit.receiptProven')}{' '}
      <a href={address} download={`receipt-${address.replace(/\D/g, '')}.tlog-proof`}>
        {t('kit.receiptDownload')}
      </a>
    </span>
  )
}
