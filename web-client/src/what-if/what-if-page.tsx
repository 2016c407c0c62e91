import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card, Facts, Page } from '../kit/layout'
import { Notice, Skeleton } from '../kit/notice'
import { Progress } from '../kit/progress'
import { Tag } from '../kit/tag'
import { useMe } from '../session/session'
import { Failed } from '../shell/not-found'
import { DifferenceView } from './difference'
import { Learning } from './learning'
import { RulesFile } from './rules-file'
import { SettingsForm } from './settings-form'
import { isUnderWay, type Order, useOrders, useRules, useWhole } from './what-if'

/** Tries other settings of detection on the whole past, before anybody switches them on. */
export function WhatIfPage() {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const { id } = useSearch({ from: '/signals/what-if' })
  const rules = useRules()
  const orders = useOrders()
  const open = (chosen: string) => void navigate({ to: '/signals/what-if', search: { id: chosen } })
  if (rules.isPending || orders.isPending) return <Skeleton label={t('kit.loading')} />
  if (rules.isError) return <Failed error={rules.error} onRetry={() => void rules.refetch()} />
  if (orders.isError) return <Failed error={orders.error} onRetry={() => void orders.refetch()} />
  const busy = orders.data.items.some((one) => one.orderedBy === me.id && isUnderWay(one))
  return (
    <Page title={t('whatIf.title')} intro={t('whatIf.intro')}>
      <div className="kr-stack">
        {me.role !== 'DIRECTOR' && (
          <Card title={t('whatIf.settingsTitle')}>
            <p className="kr-subtle">{t('whatIf.edition', { name: `${rules.data.edition.id}@${rules.data.edition.version}` })}</p>
            <SettingsForm rules={rules.data} busy={busy} onOrdered={(order) => open(order.id)} />
          </Card>
        )}
        {id && <OneReplay id={id} />}
        <Orders orders={orders.data.items} />
        <Learning />
      </div>
    </Page>
  )
}

function Orders({ orders }: { orders: Order[] }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const columns: Column<Order>[] = [
    {
      id: 'ordered',
      header: t('whatIf.orderedAt'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/signals/what-if" search={{ id: one.id }}>
          {moment(one.orderedAt)}
        </Link>
      ),
    },
    { id: 'by', header: t('whatIf.orderedBy'), cell: (one) => one.orderedByName },
    { id: 'changed', header: t('whatIf.changed'), cell: (one) => <Changed order={one} /> },
    { id: 'state', header: t('issues.state'), cell: (one) => <Tag>{t(`whatIf.states.${one.state}`)}</Tag> },
  ]
  return (
    <Card title={t('whatIf.orders')} flush>
      {orders.length === 0 ? (
        <p className="kr-card__body kr-subtle">{t('whatIf.noOrders')}</p>
      ) : (
        <DataTable caption={t('whatIf.orders')} columns={columns} rows={orders} rowId={(one) => one.id} />
      )}
    </Card>
  )
}

/** What differs from the rules in force, each setting with both values. */
function Changed({ order: { inForce, proposed } }: { order: Order }) {
  const { t } = useTranslation()
  const numbers = (['falseShare', 'alpha', 'fewest', 'limit', 'limitForGrave'] as const)
    .filter((name) => inForce[name] !== proposed[name])
    .map((name) => t('whatIf.fromTo', { name: t(`whatIf.settings.${name}`), from: inForce[name], to: proposed[name] }))
  const lists = (['graveArticles', 'levels'] as const)
    .filter((name) => inForce[name].toSorted().join() !== proposed[name].toSorted().join())
    .map((name) => t(`whatIf.settings.${name}`))
  return (
    <ul className="kr-plain">
      {[...numbers, ...lists].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function OneReplay({ id }: { id: string }) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const { moment } = useDates()
  const me = useMe()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const whole = useWhole(id)
  if (whole.isPending) return <Skeleton label={t('kit.loading')} />
  if (whole.isError) return <Failed error={whole.error} onRetry={() => void whole.refetch()} />
  const { order, result } = whole.data

  async function stop() {
    setProblem(null)
    try {
      await request(`/signals/what-if/${id}/stops`, { method: 'POST', body: {} })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
    await queries.invalidateQueries({ queryKey: ['what-if'] })
  }

  return (
    <Card
      title={t('whatIf.replayOf', { at: moment(order.orderedAt) })}
      actions={
        isUnderWay(order) &&
        order.orderedBy === me.id && (
          <Button small icon="stop" onPress={() => void stop()}>
            {t('whatIf.stop')}
          </Button>
        )
      }
    >
      <div className="kr-stack">
        {problem && (
          <Notice tone="negative" urgent title={refusal(problem).title}>
            {refusal(problem).advice}
          </Notice>
        )}
        <Changed order={order} />
        {isUnderWay(order) && (
          <Progress label={t('whatIf.progress', { done: order.done, months: order.months })} percent={(100 * order.done) / order.months} />
        )}
        <div role="status">{!isUnderWay(order) && <p>{t(`whatIf.ended.${order.state}`, { at: moment(order.endedAt) })}</p>}</div>
        {result && <DifferenceView order={order} result={result} />}
        {order.state === 'DONE' && <RulesFile order={order} />}
        <details className="kr-details">
          <summary>{t('whatIf.again')}</summary>
          <Facts
            facts={[
              [t('whatIf.rulesInForce'), `${order.inForce.edition.id}@${order.inForce.edition.version}`],
              [t('whatIf.position'), order.position],
              [t('issues.method'), order.method],
              [t('whatIf.inputsHash'), order.inputsHash && <code key="inputs" className="kr-break">{order.inputsHash}</code>],
              [t('whatIf.resultHash'), order.resultHash && <code key="result" className="kr-break">{order.resultHash}</code>],
            ]}
          />
        </details>
      </div>
    </Card>
  )
}
