import { useTranslation } from 'react-i18next'
import { useDraft } from '../drafts/use-draft'
import { Page } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { IntakeForm } from './intake-form'
import './intake.css'

export function IntakePage() {
  const { t } = useTranslation()
  const draft = useDraft('intake')
  return (
    <Page title={t('intake.title')} intro={t('intake.intro')}>
      {draft.found ? <IntakeForm key={draft.found.id} draft={draft} /> : <Skeleton label={t('kit.loading')} lines={10} />}
    </Page>
  )
}
