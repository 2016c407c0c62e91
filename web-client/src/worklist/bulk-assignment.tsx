import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../api/command'
import { Problem } from '../api/problem'
import { useStaff } from '../cases/case-context'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { ComboBox } from '../kit/combo-box'
import { Dialog } from '../kit/dialog'
import { Select } from '../kit/select'
import { TextArea } from '../kit/text-field'
import type { WorkItem } from './worklist'

interface Outcome {
  item: WorkItem
  /** missing when the case took it */
  problem?: Problem
}

/** Gives several cases to one colleague: a command of its own for each, so each says for itself whether it could. */
export function BulkAssignment({ items, onAssigned }: { items: WorkItem[]; onAssigned: (caseIds: string[]) => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <div className="kr-row kr-no-print">
      <span role="status">{t('worklist.selected', { count: items.length })}</span>
      <Button icon="people" isDisabled={items.length === 0} onPress={() => setOpen(true)}>
        {t('worklist.assign')}
      </Button>
      <Dialog title={t('worklist.assignTitle')} isOpen={open} onClose={() => setOpen(false)}>
        <AssignForm items={items} onAssigned={onAssigned} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

interface FormProps {
  items: WorkItem[]
  onAssigned: (caseIds: string[]) => void
  onClose: () => void
}

function AssignForm({ items, onAssigned, onClose }: FormProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { options, teamOptions } = useStaff()
  const [cases] = useState(() => items.map((item) => ({ item, key: newKey() })))
  const [assignee, setAssignee] = useState('')
  const [team, setTeam] = useState(items[0]?.team ?? '')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcomes, setOutcomes] = useState<Outcome[] | null>(null)
  const isTransfer = cases.some(({ item }) => item.assignee)
  const isReady = assignee !== '' && team !== '' && (!isTransfer || reason.trim() !== '')

  async function assign() {
    setBusy(true)
    const done: Outcome[] = []
    for (const { item, key } of cases) {
      const body = { assignee, team, reason: item.assignee ? reason : undefined }
      try {
        await send({ path: `/cases/${item.caseId}/assignments`, body, key, version: item.version })
        done.push({ item })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        done.push({ item, problem: error })
      }
    }
    setBusy(false)
    setOutcomes(done)
    onAssigned(done.filter((one) => !one.problem).map((one) => one.item.caseId))
    await queries.invalidateQueries({ queryKey: ['worklist'] })
    await queries.invalidateQueries({ queryKey: ['counts'] })
  }

  if (outcomes) return <Outcomes outcomes={outcomes} onClose={onClose} />
  return (
    <Form
      className="kr-stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !busy) void assign()
      }}
    >
      <p>{cases.map(({ item }) => item.number).join(', ')}</p>
      <ComboBox label={t('fields.assignee')} value={assignee} onChange={(value) => setAssignee(value ?? '')} options={options} />
      <Select label={t('fields.team')} value={team} onChange={(value) => setTeam(value)} options={teamOptions} />
      {isTransfer && (
        <TextArea label={t('fields.reason')} description={t('worklist.assignReasonHint')} value={reason} onChange={setReason} rows={3} />
      )}
      <div>
        <Button type="submit" variant="primary" isDisabled={!isReady || busy}>
          {t('worklist.assignDo', { count: cases.length })}
        </Button>
      </div>
    </Form>
  )
}

function Outcomes({ outcomes, onClose }: { outcomes: Outcome[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  return (
    <div className="kr-stack" role="status">
      <p>{t('worklist.assigned', { count: outcomes.filter((one) => !one.problem).length })}</p>
      <ul className="kr-plain kr-stack kr-stack--tight">
        {outcomes.map(({ item, problem }) => (
          <li key={item.caseId}>
            <strong className="kr-numbers">{item.number}</strong> {problem ? `${refusal(problem).title}. ${refusal(problem).advice}` : t('worklist.assignedOne')}
          </li>
        ))}
      </ul>
      <div>
        <Button variant="primary" onPress={onClose}>
          {t('kit.close')}
        </Button>
      </div>
    </div>
  )
}
