import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { get, request } from '../api/http'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button, LinkButton } from '../kit/button'
import { Card, Page } from '../kit/layout'
import { EmptyState, Notice, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { ColumnsHelp } from './columns-help'
import { ImportCard } from './import-card'
import { type ImportRun, largestFile, type UploadedImport } from './imports'
import { PreviewCard } from './preview-card'

export function ImportsPage() {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const queries = useQueryClient()
  const [uploaded, setUploaded] = useState<UploadedImport | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const runs = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => get<{ items: ImportRun[] }>('/imports', signal),
    refetchInterval: (query) => (query.state.data?.items.some((run) => run.state === 'RUNNING') ? 1000 : false),
  })

  async function upload(file: File) {
    setProblem(null)
    if (file.size > largestFile) return setProblem(new Problem({ status: 413, code: 'FILE_TOO_LARGE' }))
    setBusy(true)
    try {
      const form = new FormData()
      form.append('file', file)
      const { body } = await request<UploadedImport>('/imports', { method: 'POST', body: form, idempotencyKey: newKey() })
      setUploaded(body)
      await queries.invalidateQueries({ queryKey: ['imports'] })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page title={t('imports.title')} intro={t('imports.intro')}>
      <div className="kr-stack kr-stack--loose">
        {problem && (
          <Notice tone="negative" urgent title={refusal(problem).title}>
            {refusal(problem).advice}
          </Notice>
        )}
        <Card title={t('imports.upload')}>
          <div className="kr-stack">
            <div className="kr-row">
              <FileTrigger
                acceptedFileTypes={['text/csv', '.csv']}
                onSelect={(files) => {
                  const file = files?.[0]
                  if (file) void upload(file)
                }}
              >
                <Button variant="primary" icon="upload" isDisabled={busy}>
                  {t(busy ? 'imports.uploading' : 'imports.choose')}
                </Button>
              </FileTrigger>
              <LinkButton icon="download" href="/voorbeeld-zaken.csv" download="voorbeeld-zaken.csv">
                {t('imports.example')}
              </LinkButton>
            </div>
            <ColumnsHelp />
          </div>
        </Card>
        {uploaded && <PreviewCard uploaded={uploaded} />}
        <section className="kr-stack" aria-label={t('imports.runs')}>
          <h2>{t('imports.runs')}</h2>
          {runs.isPending && <Skeleton label={t('kit.loading')} />}
          {runs.isError && <Failed error={runs.error} onRetry={() => void runs.refetch()} />}
          {runs.data?.items.length === 0 && (
            <Card>
              <EmptyState icon="upload" title={t('imports.empty')} />
            </Card>
          )}
          {runs.data?.items.map((run) => (
            <ImportCard key={run.id} run={run} />
          ))}
        </section>
      </div>
    </Page>
  )
}
