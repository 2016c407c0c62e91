import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { get, request } from '../api/http'
import { Problem } from '../api/problem'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { Card, Facts } from '../kit/layout'
import { Notice, Skeleton } from '../kit/notice'
import { toast } from '../kit/toast'
import { Failed } from '../shell/not-found'

interface Epochs {
  epoch: number
  begunAt: string
  nextBeginsAt: string
  endsBy: string
  erasuresWaiting: number
  ending?: { epoch: number; since: string; notBefore: string; keysLeft: number }
  ended: { epoch: number; begunAt: string; destroyedAt: string }[]
}

const address = '/operations/key-epochs'

/** When old copies of erased keys become worthless, and the button that makes it sooner. */
export function KeyEpochs() {
  const { t } = useTranslation()
  const { moment } = useDates()
  const { refusal } = useTexts()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const epochs = useQuery({
    queryKey: ['key-epochs'],
    queryFn: ({ signal }) => get<Epochs>(address, signal),
    refetchInterval: (query) => (query.state.data?.ending ? 5000 : false),
  })

  async function begin() {
    setProblem(null)
    try {
      await request(address, { method: 'POST', body: {}, idempotencyKey: newKey() })
      toast(t('privacy.epochBegun'))
      setAsking(false)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
    await queries.invalidateQueries({ queryKey: ['key-epochs'] })
  }

  if (epochs.isPending) return <Skeleton label={t('kit.loading')} />
  if (epochs.isError) return <Failed error={epochs.error} onRetry={() => void epochs.refetch()} />
  const { epoch, begunAt, endsBy, erasuresWaiting, ending, ended } = epochs.data
  return (
    <Card
      title={t('privacy.epochs')}
      actions={
        <Button icon="key" isDisabled={!!ending} onPress={() => setAsking(true)}>
          {t('privacy.beginEpoch')}
        </Button>
      }
    >
      <div className="kr-stack">
        <p className="kr-subtle">{t('privacy.epochsIntro')}</p>
        <Facts
          facts={[
            [t('privacy.epoch'), t('privacy.epochSince', { epoch, at: moment(begunAt) })],
            [t('privacy.endsBy'), moment(endsBy)],
            [t('privacy.erasuresWaiting'), String(erasuresWaiting)],
            [
              t('privacy.ending'),
              ending && t('privacy.endingText', { epoch: ending.epoch, left: ending.keysLeft, at: moment(ending.notBefore) }),
            ],
            [t('privacy.lastEnded'), ended[0] && t('privacy.endedText', { epoch: ended[0].epoch, at: moment(ended[0].destroyedAt) })],
          ]}
        />
      </div>
      <Dialog title={t('privacy.beginEpoch')} isOpen={asking} onClose={() => setAsking(false)}>
        <div className="kr-stack">
          {problem && (
            <Notice tone="negative" urgent title={refusal(problem).title}>
              {refusal(problem).advice}
            </Notice>
          )}
          <p>{t('privacy.beginEpochText')}</p>
          <div>
            <Button variant="primary" onPress={() => void begin()}>
              {t('privacy.beginEpoch')}
            </Button>
          </div>
        </div>
      </Dialog>
    </Card>
  )
}
