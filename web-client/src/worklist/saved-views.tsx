import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { Button } from '../kit/button'
import { Checkbox } from '../kit/choices'
import { Dialog } from '../kit/dialog'
import { TextField } from '../kit/text-field'
import { toast } from '../kit/toast'
import { useSavedViews } from './worklist'
import { fromQuery, toQuery, type WorklistSearch } from './worklist-search'

export function SavedViews({ search }: { search: WorklistSearch }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const saved = useSavedViews()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: ['saved-views'] })

  async function save() {
    await request('/saved-views', { method: 'POST', body: { name, query: toQuery(search), shared }, idempotencyKey: newKey() })
    setOpen(false)
    setName('')
    await refresh()
    toast(t('worklist.viewSaved'))
  }

  return (
    <div className="kr-row kr-no-print">
      {saved.data && saved.data.items.length > 0 && <ul className="kr-plain kr-row" aria-label={t('worklist.savedViews')}>
        {saved.data.items.map((view) => (
          <li key={view.id} className="kr-chip">
            <Link to="/worklist" search={fromQuery(view.query)}>
              {view.name}
            </Link>
            {view.mine !== false && (
              <Button
                variant="quiet"
                small
                icon="close"
                aria-label={t('worklist.removeView', { name: view.name })}
                onPress={() => void request(`/saved-views/${view.id}`, { method: 'DELETE' }).then(refresh)}
              />
            )}
          </li>
        ))}
      </ul>}
      <Button small icon="star" onPress={() => setOpen(true)}>
        {t('worklist.saveView')}
      </Button>
      <Dialog title={t('worklist.saveView')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <TextField label={t('worklist.viewName')} value={name} onChange={setName} isRequired maxLength={60} />
          <Checkbox label={t('worklist.shared')} isSelected={shared} onChange={setShared} />
          <div>
            <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
              {t('kit.save')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </div>
  )
}
