import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../kit/data-table'
import { Tag } from '../kit/tag'
import type { CheckedEvent } from '../verifier/event-checks'
import { long } from './hashes'
import type { LinkState, ProofLink } from './proof-links'

interface Line {
  id: string
  what: string
  hashes: [label: string, hash: string][]
  state?: LinkState
}

/** The same path in words: from the stored bytes to the signed root, with each hash in full. */
export function PathTable({ event, links }: { event: CheckedEvent; links: ProofLink[] }) {
  const { t } = useTranslation()
  const state = (id: ProofLink['id']) => links.find((link) => link.id === id)?.state
  const { entry, path } = event
  const stored = (part: 'payload' | 'metadata', now?: string, sealed?: string): Line => ({
    id: part,
    what: t(`checking.part.${part}`),
    hashes: [
      [t('checking.now'), now ?? ''],
      [t('checking.sealedWas'), sealed ?? ''],
    ],
    state: state(part),
  })
  const lines: Line[] = [
    stored('payload', event.payloadHash, entry?.ph),
    stored('metadata', event.metadataHash, entry?.mh),
    { id: 'row', what: t('checking.part.row'), hashes: [], state: state('row') },
    { id: 'leaf', what: t('checking.leaf'), hashes: [['', long(path?.leaf)]] },
    ...(path?.steps ?? []).map((step, at): Line => ({
      id: `step-${at}`,
      what: t('checking.step', { number: at + 1 }),
      hashes: [
        [t(`checking.neighbour.${step.side}`), long(step.neighbour)],
        [t('checking.gives'), long(step.result)],
      ],
    })),
    {
      id: 'root',
      what: t('checking.root'),
      hashes: [
        [t('checking.computed'), long(path?.reached)],
        [t('checking.signed'), long(path?.signedRoot)],
      ],
      state: state('root'),
    },
  ]
  const columns: Column<Line>[] = [
    { id: 'what', header: t('checking.stepHeader'), isRowHeader: true, cell: (line) => line.what },
    {
      id: 'hashes',
      header: t('checking.hashes'),
      cell: (line) =>
        line.hashes.filter(([, hash]) => hash).map(([label, hash]) => (
          <div key={label}>
            {label && <span className="kr-subtle">{label} </span>}
            <span className="kr-mono">{hash}</span>
          </div>
        )),
    },
    { id: 'state', header: t('checking.outcome'), cell: (line) => line.state && <LinkTag state={line.state} /> },
  ]
  return <DataTable caption={t('checking.pathTable', { position: event.position })} columns={columns} rows={lines} rowId={(line) => line.id} />
}

function LinkTag({ state }: { state: LinkState }) {
  const { t } = useTranslation()
  const tone = ({ holds: 'positive', broken: 'negative', absent: 'neutral' } as const)[state]
  const icon = ({ holds: 'check', broken: 'alert', absent: 'minus' } as const)[state]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`checking.link.${state}`)}
    </Tag>
  )
}
