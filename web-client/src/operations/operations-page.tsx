import { useTranslation } from 'react-i18next'
import { Page } from '../kit/layout'
import { DeadLetterList } from './dead-letter-list'
import { ViewsCard } from './views-card'

/** Events that could not be handled. The two lists come from two sides: when one is down, the other is there still. */
export function OperationsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('operations.title')} intro={t('operations.intro')}>
      <div className="kr-stack kr-stack--loose">
        <DeadLetterList of="projections" />
        <DeadLetterList of="reactions" />
        <ViewsCard />
      </div>
    </Page>
  )
}
