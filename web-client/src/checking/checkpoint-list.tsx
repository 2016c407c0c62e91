import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import { RadioGroup } from '../kit/choices'
import type { Column } from '../kit/data-table'
import { Listing } from '../kit/listing'
import { usePages } from '../kit/use-pages'
import type { KeptCheckpoint } from './keys'

interface Props {
  onFirst: (note: string) => void
  onSecond: (note: string) => void
}

/** The signed checkpoints that this installation keeps, of each day the last or all of them, to choose two from. */
export function CheckpointList({ onFirst, onSecond }: Props) {
  const { t } = useTranslation()
  const { exact } = useDates()
  const [each, setEach] = useState('DAY')
  const pages = usePages<KeptCheckpoint>('/audit/checkpoints', { each })
  const columns: Column<KeptCheckpoint>[] = [
    { id: 'size', header: t('checking.size'), isRowHeader: true, cell: (one) => <span className="kr-numbers">{one.size}</span> },
    { id: 'signed', header: t('checking.signedAt'), cell: (one) => exact(one.signedAt) },
    { id: 'key', header: t('checking.signedBy'), cell: (one) => <span className="kr-mono">{nameOf(one.key)}</span> },
    {
      id: 'seen',
      header: t('checking.cosignedBy'),
      cell: (one) =>
        one.cosignatures.length === 0
          ? t('checking.noWitness')
          : one.cosignatures.map(({ witness, at }) => <div key={witness}>{t('checking.seenAt', { witness: nameOf(witness), at: exact(at) })}</div>),
    },
    {
      id: 'choose',
      header: t('checking.take'),
      cell: (one) => (
        <div className="kr-row">
          <Button small aria-label={t('checking.takeFirst', { size: one.size })} onPress={() => onFirst(one.note)}>
            {t('checking.first')}
          </Button>
          <Button small aria-label={t('checking.takeSecond', { size: one.size })} onPress={() => onSecond(one.note)}>
            {t('checking.second')}
          </Button>
        </div>
      ),
    },
  ]
  return (
    <section className="kr-stack" aria-label={t('checking.kept')}>
      <h2>{t('checking.kept')}</h2>
      <p className="kr-subtle">{t('checking.keptText')}</p>
      <RadioGroup
        label={t('checking.which')}
        value={each}
        onChange={setEach}
        options={[
          { id: 'DAY', label: t('checking.lastOfDay') },
          { id: 'ALL', label: t('checking.allOfThem') },
        ]}
      />
      <Listing title={t('checking.kept')} pages={pages} columns={columns} rowId={(one) => `${one.key} ${one.size}`} emptyIcon="key" emptyTitle={t('checking.nothingKept')} />
    </section>
  )
}

/** A key without its long last part: its name and its id. */
const nameOf = (vkey: string) => vkey.split('+').slice(0, 2).join('+')
