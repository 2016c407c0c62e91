import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { useStaff } from '../cases/case-context'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Dialog } from '../kit/dialog'
import { Card, Page } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { Failed } from '../shell/not-found'
import { AccountForm } from './account-form'
import type { Account } from './accounts'
import { TeamsCard } from './teams-card'

export function StaffPage() {
  const { t } = useTranslation()
  const { moment } = useDates()
  const { teamOf } = useStaff()
  const queries = useQueryClient()
  const [edited, setEdited] = useState<Account | 'new' | null>(null)
  const accounts = useQuery({
    queryKey: ['accounts'],
    queryFn: ({ signal }) => get<{ items: Account[] }>('/accounts', signal),
  })
  const columns: Column<Account>[] = [
    { id: 'name', header: t('staff.name'), isRowHeader: true, cell: (one) => one.name },
    { id: 'username', header: t('staff.username'), cell: (one) => one.username },
    { id: 'roles', header: t('staff.roles'), cell: (one) => one.roles.map((role) => t(`codes.role.${role}`)).join(', ') },
    { id: 'teams', header: t('staff.teams'), cell: (one) => one.teams.map((team) => teamOf(team) ?? team).join(', ') },
    { id: 'state', header: t('staff.state'), cell: (one) => <AccountState account={one} /> },
    { id: 'last', header: t('staff.lastSignIn'), cell: (one) => moment(one.lastSignInAt) || t('staff.never') },
    {
      id: 'actions',
      header: t('cases.consentTab.actions'),
      cell: (one) => (
        <Button small aria-label={`${t('staff.edit')}: ${one.name}`} onPress={() => setEdited(one)}>
          {t('staff.edit')}
        </Button>
      ),
    },
  ]
  return (
    <Page
      title={t('staff.title')}
      intro={t('staff.intro')}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setEdited('new')}>
          {t('staff.add')}
        </Button>
      }
    >
      <div className="kr-stack kr-stack--loose">
        <Card title={t('staff.accounts')} flush>
          {accounts.isPending && <Skeleton label={t('kit.loading')} />}
          {accounts.isError && <Failed error={accounts.error} onRetry={() => void accounts.refetch()} />}
          {accounts.data && <DataTable caption={t('staff.accounts')} columns={columns} rows={accounts.data.items} rowId={(one) => one.id} />}
        </Card>
        <TeamsCard />
      </div>
      {edited && (
        <Dialog
          title={edited === 'new' ? t('staff.add') : edited.name}
          isOpen
          onClose={() => setEdited(null)}
        >
          <AccountForm
            account={edited === 'new' ? undefined : edited}
            onSaved={() => {
              void queries.invalidateQueries({ queryKey: ['accounts'] })
              void queries.invalidateQueries({ queryKey: ['staff'] })
            }}
          />
        </Dialog>
      )}
    </Page>
  )
}

function AccountState({ account }: { account: Account }) {
  const { t } = useTranslation()
  if (account.state === 'DISABLED') return <Tag icon="close">{t('staff.disabled')}</Tag>
  if (account.locked) {
    return (
      <Tag tone="negative" icon="lock">
        {t('staff.locked')}
      </Tag>
    )
  }
  if (account.mustChangePassword) {
    return (
      <Tag tone="warning" icon="key">
        {t('staff.mustChange')}
      </Tag>
    )
  }
  return (
    <Tag tone="positive" icon="check">
      {t('staff.active')}
    </Tag>
  )
}
