import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card, Facts } from '../kit/layout'
import { Tag } from '../kit/tag'
import { useCaseActions, useCaseWords, useStaff } from './case-context'
import type { CaseFile } from './case-file'
import { CommandButton } from './command-button'
import { PersonalText } from './text'

export function LinksTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { date, moment, partyName } = useCaseWords(file)
  const { nameOf } = useStaff()
  const { can } = useCaseActions()
  return (
    <div className="kr-stack">
      <Card
        title={t('cases.tabs.links')}
        actions={
          <>
            <CommandButton command="LinkCases" icon="link" />
            <CommandButton command="MergeInto" />
          </>
        }
      >
        {file.links.length === 0 && <p className="kr-subtle">{t('cases.linksTab.empty')}</p>}
        <ul className="kr-plain kr-stack kr-stack--tight">
          {file.links.map((link) => (
            <li key={link.other + link.kind}>
              {t(`codes.linkKind.${link.kind}`)}{' '}
              <Link to="/cases/$caseId" params={{ caseId: link.other }} className="kr-numbers">
                {link.number ?? t('cases.title', { number: '' })}
              </Link>
            </li>
          ))}
        </ul>
      </Card>
      {(can('RaiseWall') || can('LiftWall')) && (
        <Card
          title={t('cases.walls')}
          actions={
            <>
              <CommandButton command="RaiseWall" />
              <CommandButton command="LiftWall" />
            </>
          }
        >
          {file.walls?.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
          {file.walls?.map((wall) => (
            <div key={wall.staff}>
              <strong>{wall.name ?? nameOf(wall.staff) ?? wall.staff}</strong>
              <PersonalText value={wall.reason} />
            </div>
          ))}
        </Card>
      )}
      <Card
        title={t('cases.linksTab.privacy')}
        actions={
          <>
            <CommandButton command="ObjectToStatistics" />
            <CommandButton command="WithdrawFromResearch" />
            <CommandButton command="ExtendRetention" />
            <CommandButton command="PlaceLegalHold" />
            <CommandButton command="RequestErasure" />
          </>
        }
      >
        <div className="kr-stack">
          <Facts facts={[[t('cases.linksTab.retention'), date(file.retentionUntil) || t('cases.linksTab.retentionLater')]]} />
          {file.holds.map((hold) => (
            <div key={hold.hold} className="kr-row kr-row--spread">
              <span>
                <Tag icon="lock">{t('cases.linksTab.holds')}</Tag> {moment(hold.at)}
              </span>
              <PersonalText value={hold.reason} />
              {!hold.released && <CommandButton command="ReleaseLegalHold" values={{ hold: hold.hold }} />}
            </div>
          ))}
          {file.erasureRequests.map((request) => (
            <div key={request.request} className="kr-row kr-row--spread">
              <div>
                {partyName(file.parties.find((party) => party.person === request.person)?.party) || t('cases.linksTab.requests')}{' '}
                <Tag icon={request.executed ? 'check' : 'clock'}>{t(`cases.linksTab.${erasureState(request)}`)}</Tag>
                <PersonalText value={request.note} />
              </div>
              <span className="kr-row">
                {request.granted === undefined && <CommandButton command="DecideErasure" values={{ request: request.request }} />}
                {request.granted && !request.executed && <CommandButton command="ExecuteErasure" values={{ request: request.request }} />}
              </span>
            </div>
          ))}
        </div>
      </Card>
    </div>
  )
}

function erasureState({ executed, granted }: { executed?: boolean; granted?: boolean }) {
  if (executed) return 'executed'
  if (granted === undefined) return 'pending'
  return granted ? 'granted' : 'denied'
}
