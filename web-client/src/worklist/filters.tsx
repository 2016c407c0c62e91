import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { codes } from '../cases/command-specs'
import { Button } from '../kit/button'
import { ComboBox } from '../kit/combo-box'
import { Select } from '../kit/select'
import { useVocabulary } from '../vocabulary/vocabulary'
import { hasFilters, orders, type WorklistSearch } from './worklist-search'

const any = ''

export function Filters({ search }: { search: WorklistSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const words = useVocabulary()
  const set = (change: Partial<WorklistSearch>) =>
    void navigate({ to: '/worklist', search: { ...search, ...change }, replace: true })
  const anyOption = { id: any, label: t('worklist.any') }
  return (
    <div className="kr-filters kr-no-print" role="group" aria-label={t('worklist.filters')}>
      <Select
        label={t('worklist.state')}
        value={search.state ?? any}
        onChange={(value) => set({ state: (value || undefined) as WorklistSearch['state'] })}
        options={[anyOption, ...codes(t, 'caseState', ['OPEN', 'ON_HOLD', 'CLOSED', 'ARCHIVED'])]}
      />
      <Select
        label={t('worklist.urgency')}
        value={search.urgency ?? any}
        onChange={(value) => set({ urgency: (value || undefined) as WorklistSearch['urgency'] })}
        options={[anyOption, ...codes(t, 'urgency', ['NORMAL', 'HIGH', 'URGENT', 'ACUTE_DANGER'])]}
      />
      <ComboBox
        key={`area ${words.areaOptions.length} ${search.area}`}
        label={t('worklist.area')}
        value={search.area ?? null}
        onChange={(value) => set({ area: value ?? undefined })}
        options={words.areaOptions}
      />
      <ComboBox
        key={`body ${words.bodyOptions.length} ${search.body}`}
        label={t('worklist.body')}
        value={search.body ?? null}
        onChange={(value) => set({ body: value ?? undefined })}
        options={words.bodyOptions}
      />
      <Select
        label={t('worklist.order')}
        value={search.order ?? 'urgency'}
        onChange={(value) => set({ order: value as WorklistSearch['order'] })}
        options={orders.map((id) => ({ id, label: t(`worklist.orderBy.${id}`) }))}
      />
      {hasFilters(search) && (
        <Button variant="quiet" icon="close" onPress={() => void navigate({ to: '/worklist', search: { view: search.view } })}>
          {t('worklist.clear')}
        </Button>
      )}
    </div>
  )
}
