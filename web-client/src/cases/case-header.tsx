import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuSection, Header, MenuTrigger, Popover } from 'react-aria-components'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { Tag } from '../kit/tag'
import { useVocabulary } from '../vocabulary/vocabulary'
import { useCaseActions, useCaseWords, useStaff } from './case-context'
import { type CaseFile, type Deadline, partyLabel } from './case-file'
import type { CommandGroup } from './command-specs'
import { CommandButton } from './command-button'
import { commands } from './commands'
import { Presence } from './presence'
import { CodeTag, DueTag } from './tags'

/** The one that matters first: open or missed, earliest day. */
export function nextDeadline(deadlines: Deadline[]): Deadline | undefined {
  return deadlines
    .filter((one) => one.state === 'OPEN' || one.state === 'DUE' || one.state === 'MISSED')
    .sort((a, b) => a.due.localeCompare(b.due))[0]
}

/** What somebody who picks up the phone must know at a glance. */
export function CaseHeader({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { date, moment } = useDates()
  const words = useVocabulary()
  const { nameOf } = useStaff()
  const child = file.parties.find((party) => party.role === 'CHILD')
  const next = nextDeadline(file.deadlines)
  const assignee = file.assigneeName ?? nameOf(file.assignee)
  return (
    <div className="kr-case">
      <div className="kr-case__top">
        <div className="kr-case__title">
          <p className="kr-subtle kr-small">
            {file.classification?.areas.map(words.areaName).join(' · ')}
          </p>
          <h1>
            <span className="kr-numbers">{file.number}</span>
            {child && <span className="kr-case__child"> {partyLabel(child) ?? t('codes.partyRole.CHILD')}</span>}
            {child?.age !== undefined && <span className="kr-case__age"> {t('cases.parties.age', { age: child.age })}</span>}
          </h1>
          <div className="kr-row">
            <CodeTag family="caseState" code={file.state} />
            <CodeTag family="urgency" code={file.urgency} />
            <CodeTag family="consentState" code={consentStateOf(file)} />
            {file.safety?.stop && (
              <Tag tone="danger" icon="stop">
                {t('cases.safetyStop')}
              </Tag>
            )}
            {file.holds.some((hold) => !hold.released) && (
              <Tag tone="info" icon="lock">
                {t('cases.legalHold')}
              </Tag>
            )}
            <Presence caseId={file.caseId} />
          </div>
        </div>
        <dl className="kr-case__facts">
          <div>
            <dt>{t('cases.nextDeadline')}</dt>
            <dd>
              {next ? (
                <>
                  <strong>{date(next.due)}</strong> <DueTag due={next.due} />
                  <br />
                  <span className="kr-subtle kr-small">
                    {words.ruleName(next.rule)} ({t(`codes.deadlineKind.${next.kind}`).toLowerCase()})
                  </span>
                </>
              ) : (
                t('cases.noDeadline')
              )}
            </dd>
          </div>
          <div>
            <dt>{t('cases.assignee')}</dt>
            <dd>{assignee ?? t('cases.unassigned')}</dd>
          </div>
          <div>
            <dt>{t('cases.openedAt')}</dt>
            <dd>{moment(file.openedAt)}</dd>
          </div>
        </dl>
      </div>
      <HeaderNotices file={file} />
      <div className="kr-row kr-no-print kr-case__commands">
        <CommandButton small={false} command="AddNote" icon="pencil" />
        <CommandButton small={false} command="GiveAdvice" icon="document" />
        <CommandButton small={false} command="RecordConsent" icon="check" />
        <CommandButton small={false} command="Mediate" icon="handshake" />
        <CommandButton small={false} command="SetDeadline" icon="clock" />
        <CommandButton small={false} command="Resume" icon="arrowRight" variant="primary" />
        <CommandButton small={false} command="ReopenCase" icon="refresh" />
        <AllActions />
      </div>
    </div>
  )
}

function HeaderNotices({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { can } = useCaseActions()
  const { date, partyName } = useCaseWords(file)
  return (
    <>
      {file.urgency === 'ACUTE_DANGER' && file.state === 'OPEN' && <Notice tone="negative" title={t('cases.acute')} />}
      {file.safety?.stop && <Notice tone="negative" title={t('cases.safetyStop')}>{t('cases.safetyStopText')}</Notice>}
      {file.state === 'ON_HOLD' && <Notice tone="warning" title={t('cases.onHoldUntil', { date: date(file.onHoldUntil) })} />}
      {file.state === 'CLOSED' && file.outcome && (
        <Notice tone="info" title={t('cases.closedWith', { outcome: t(`codes.outcome.${file.outcome}`), date: date(file.retentionUntil) })} />
      )}
      {can('RecordSatisfaction') &&
        file.toAsk.map(({ party, until }) => (
          <Notice key={party} tone="info" title={t('cases.toAsk', { name: partyName(party) })}>
            <p>{t('cases.toAskUntil', { date: date(until) })}</p>
            <CommandButton command="RecordSatisfaction" values={{ party }} about={partyName(party)} icon="phone" />
          </Notice>
        ))}
    </>
  )
}

/** The consent that mediation needs, in one word for the header. */
export function consentStateOf(file: CaseFile): string {
  const isForMediation = ({ purpose }: { purpose: string }) => purpose === 'MEDIATION' || purpose === 'SHARE_WITH_BODY'
  const live = file.consentMatrix.filter(isForMediation)
  const needs = file.consentNeeds.filter(isForMediation)
  if (live.some((cell) => cell.status === 'REFUSED')) return 'REFUSED'
  if (needs.some((need) => !need.complete)) return 'MISSING'
  if (needs.length > 0) return 'COMPLETE'
  return live.some((cell) => cell.status === 'GIVEN') ? 'COMPLETE' : 'NOT_NEEDED'
}

const groupOrder: CommandGroup[] = ['work', 'advice', 'consent', 'mediation', 'deadlines', 'parties', 'links', 'safety', 'management', 'privacy']

function AllActions() {
  const { t } = useTranslation()
  const { can, open } = useCaseActions()
  const groups = groupOrder
    .map((group) => ({ group, names: Object.keys(commands).filter((name) => commands[name]?.group === group && can(name)) }))
    .filter(({ names }) => names.length > 0)
  if (groups.length === 0) return null
  return (
    <MenuTrigger>
      <Button icon="chevronDown" aria-label={t('cases.allActions')}>
        {t('cases.actions')}
      </Button>
      <Popover className="kr-menu-popover" placement="bottom end">
        <Menu className="kr-listbox" aria-label={t('cases.allActions')} onAction={(key) => open(String(key))}>
          {groups.map(({ group, names }) => (
            <MenuSection key={group}>
              <Header>{t(`cases.group.${group}`)}</Header>
              {names.map((name) => (
                <MenuItem key={name} id={name} className="kr-option">
                  {t(`cases.commands.${name}.title`)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
