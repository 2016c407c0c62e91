import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { useDates } from '../i18n/dates'
import { Button, LinkButton } from '../kit/button'
import { Card, Facts } from '../kit/layout'
import { Progress } from '../kit/progress'
import { Tag } from '../kit/tag'
import { type ImportRun, progressOf } from './imports'

export function ImportCard({ run }: { run: ImportRun }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const queries = useQueryClient()
  const order = async (path: string) => {
    await request(`/imports/${run.id}${path}`, { method: 'POST', body: {}, idempotencyKey: newKey() })
    await queries.invalidateQueries({ queryKey: ['imports'] })
  }
  const behind = run.done + run.failed + run.skipped
  return (
    <Card
      level={3}
      title={
        <>
          {run.createdAt ? t('imports.file', { at: moment(run.createdAt) }) : run.id.slice(0, 8)}{' '}
          <Tag tone={run.state === 'DONE' ? 'positive' : 'info'} icon={run.state === 'DONE' ? 'check' : 'clock'}>
            {t(`codes.importState.${run.state}`)}
          </Tag>
        </>
      }
      actions={
        <>
          {(run.state === 'PREVIEWED' || run.state === 'STOPPED') && (
            <Button small variant="primary" onPress={() => void order('/starts')}>
              {t(run.state === 'STOPPED' ? 'imports.resume' : 'imports.start')}
            </Button>
          )}
          {run.state === 'RUNNING' && (
            <Button small icon="stop" onPress={() => void order('/stops')}>
              {t('imports.stop')}
            </Button>
          )}
          {run.failed > 0 && (
            <LinkButton small icon="download" href={`/api/v1/imports/${run.id}/errors.csv`} download={`errors-${run.id}.csv`}>
              {t('imports.errors')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className="kr-stack">
        <Progress label={t('imports.progress', { done: behind, rows: run.rows })} percent={progressOf(run)} />
        <Facts
          facts={[
            [t('imports.done'), run.done],
            [t('imports.failed'), run.failed],
            [t('imports.skipped'), run.skipped],
          ]}
        />
      </div>
    </Card>
  )
}
