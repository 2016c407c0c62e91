import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useStaff } from '../cases/case-context'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { TextField } from '../kit/text-field'
import { toast } from '../kit/toast'

export function TeamsCard() {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const { teamOptions } = useStaff()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()

  async function add() {
    setError(undefined)
    try {
      await request('/teams', { method: 'POST', body: { name }, idempotencyKey: newKey() })
      setName('')
      await queries.invalidateQueries({ queryKey: ['teams'] })
      toast(t('staff.teamAdded'))
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      setError(refusal(problem).title)
    }
  }

  return (
    <Card title={t('staff.teams')}>
      <div className="kr-stack">
        <ul className="kr-plain kr-row">
          {teamOptions.map((team) => (
            <li key={team.id}>{team.label}</li>
          ))}
        </ul>
        <Form
          className="kr-toolbar"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <TextField label={t('staff.teamName')} value={name} onChange={setName} error={error} maxLength={60} autoComplete="off" />
          <Button type="submit" isDisabled={name.trim() === ''}>
            {t('staff.addTeam')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
