import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import type { CheckedEvent } from '../verifier/event-checks'
import { MerklePath } from './merkle-path'
import { PathTable } from './path-table'
import { linksOf } from './proof-links'

interface Props {
  event: CheckedEvent
  size: number
  onClose: () => void
}

/** The way of one event from its stored bytes to the signed root, drawn and as a table, with the step that fails. */
export function EventProof({ event, size, onClose }: Props) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const links = linksOf(event)
  const broken = links.filter((link) => link.state === 'broken')
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className="kr-proof" role="region" aria-label={t('checking.pathTitle', { position: event.position })}>
      <Card
        title={t('checking.pathTitle', { position: event.position })}
        actions={
          <Button small icon="close" onPress={onClose}>
            {t('checking.close')}
          </Button>
        }
      >
        <div className="kr-stack">
          <p className="kr-subtle">{t('checking.pathIntro', { size })}</p>
          {broken.length === 0 ? (
            <Notice tone="positive">{t('checking.pathHolds', { count: event.path?.steps.length ?? 0 })}</Notice>
          ) : (
            <Notice tone="negative" title={t('checking.pathBroken')}>
              <ul>
                {broken.map((link) => (
                  <li key={link.id}>{t(`checking.broken.${link.id}`)}</li>
                ))}
              </ul>
            </Notice>
          )}
          <div className="kr-proof__parts">
            <MerklePath event={event} links={links} />
            <PathTable event={event} links={links} />
          </div>
        </div>
      </Card>
    </div>
  )
}
