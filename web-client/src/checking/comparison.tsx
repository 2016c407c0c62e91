import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import type { Compared, Side } from '../verifier/comparison'
import { long } from './hashes'

/** What two checkpoints say of each other, with what was proven of each. */
export function Comparison({ compared }: { compared: Compared }) {
  const { t } = useTranslation()
  const { exact } = useDates()
  const { verdict, earlier, later, proof } = compared
  const isGood = verdict === 'continues' || verdict === 'same'
  const columns: Column<Side>[] = [
    { id: 'size', header: t('checking.size'), isRowHeader: true, cell: (side) => side.size },
    { id: 'root', header: t('checking.root'), cell: (side) => <span className="kr-mono">{long(side.root)}</span> },
    { id: 'key', header: t('checking.signedBy'), cell: (side) => <span className="kr-mono">{side.key}</span> },
    {
      id: 'seen',
      header: t('checking.cosignedBy'),
      cell: (side) => (
        <>
          {side.seen.map(({ witness, at }) => (
            <div key={witness}>{t('checking.seenAt', { witness, at: exact(new Date(at * 1000).toISOString()) })}</div>
          ))}
          {side.wrong.map((witness) => (
            <div key={witness}>{t('checking.wrongWitness', { witness })}</div>
          ))}
        </>
      ),
    },
  ]
  return (
    <>
      <Notice tone={isGood ? 'positive' : 'negative'} urgent={!isGood} title={t(`checking.verdict.${verdict}`, { first: earlier.size, second: later.size })}>
        {t(`checking.verdictText.${verdict}`, { first: earlier.size, second: later.size })}
      </Notice>
      <Card title={t('checking.bothVerified')} flush>
        <DataTable caption={t('checking.bothVerified')} columns={columns} rows={[earlier, later]} rowId={(side) => `${side === earlier} ${side.size}`} />
      </Card>
      {proof.length > 0 && (
        <details>
          <summary>{t('checking.proof', { count: proof.length })}</summary>
          <ol className="kr-mono">
            {proof.map((hash) => (
              <li key={long(hash)}>{long(hash)}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
