import { useTranslation } from 'react-i18next'
import { ResearchTrace } from '../dossiers/research-trace'
import { Icon } from '../kit/icon'
import { Card, Facts } from '../kit/layout'
import { Notice } from '../kit/notice'
import { useCaseWords } from './case-context'
import type { CaseFile } from './case-file'
import { CommandButton } from './command-button'
import { GravityCard } from './gravity-card'
import { Proposal } from './proposal'
import { PersonalText } from './text'

export function OverviewTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { words, date, moment } = useCaseWords(file)
  const what = file.classification
  return (
    <div className="kr-overview">
      <div className="kr-stack">
        <Card title={t('cases.overview.about')}>
          <div className="kr-stack">
            <PersonalText value={file.summary} />
            <Facts
              facts={[
                [t('fields.askerRole'), t(`codes.askerRole.${file.askerRole}`)],
                [t('fields.channel'), t(`codes.channel.${file.channel}`)],
              ]}
            />
          </div>
        </Card>
        <Card title={t('cases.overview.childView')} actions={<CommandButton command="RecordChildView" />}>
          {file.childView ? (
            <div className="kr-stack kr-stack--tight">
              <PersonalText value={file.childView.view} />
              {file.childView.notHeard && (
                <p>{t('cases.overview.notHeard', { reason: t(`codes.notHeard.${file.childView.notHeard}`).toLowerCase() })}</p>
              )}
              <PersonalText value={file.childView.explanation} />
            </div>
          ) : (
            <p className="kr-subtle">{t('cases.overview.childViewMissing')}</p>
          )}
        </Card>
        <Card title={t('cases.overview.notes')} actions={<CommandButton command="AddNote" />}>
          {file.notes.length === 0 && <p className="kr-subtle">{t('cases.overview.noNotes')}</p>}
          <ul className="kr-plain kr-stack">
            {file.notes.map((note) => (
              <li key={note.note}>
                <PersonalText value={note.text} />
                <p className="kr-subtle kr-small">{moment(note.at)}</p>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <div className="kr-stack">
        <Card title={t('cases.overview.classification')} actions={<CommandButton command="ReclassifyCase" />}>
          <Facts
            facts={[
              [t('fields.areas'), what?.areas.map(words.areaName).join(', ')],
              [t('fields.primaryArticle'), what && words.articleName(what.primaryArticle)],
              [t('fields.articles'), what?.articles.filter((code) => code !== what.primaryArticle).map(words.articleName).join(', ')],
              [t('fields.body'), words.bodyName(what?.body)],
              [t('fields.decisionType'), what?.decisionType && t(`codes.decisionType.${what.decisionType}`)],
              [t('fields.act'), what?.act && (words.actOptions.find((act) => act.id === what.act)?.label ?? what.act)],
              [t('fields.province'), what?.province && t(`codes.province.${what.province}`)],
              [t('fields.groups'), what?.groups?.map((group) => t(`codes.vulnerableGroup.${group}`)).join(', ')],
              [t('fields.violationMonth'), what?.violationMonth],
            ]}
          />
        </Card>
        <Card title={t('cases.overview.decisions')} actions={<CommandButton command="RecordDecisionInDispute" />}>
          {file.decisions.length === 0 && <p className="kr-subtle">{t('cases.overview.noDecisions')}</p>}
          <ul className="kr-plain kr-stack">
            {file.decisions.map((one) => (
              <li key={one.decision}>
                <strong>{words.bodyName(one.body)}</strong>, {t(`codes.decisionType.${one.type}`).toLowerCase()}
                <p className="kr-subtle kr-small">
                  {date(one.date)}, {t('fields.receivedAt').toLowerCase()} {date(one.receivedAt)}
                  {one.ecli && `, ${one.ecli}`}
                </p>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('cases.overview.safety')} actions={<CommandButton command="RecordSafetyConcern" />}>
          <div className="kr-stack kr-stack--tight">
            <p>{file.safety?.level ? t(`codes.safetyLevel.${file.safety.level}`) : t('kit.none')}</p>
            {file.safety?.steps && file.safety.steps.length > 0 && (
              <>
                <p className="kr-subtle">{t('cases.overview.safetySteps')}</p>
                <ul className="kr-steps">
                  {file.safety.steps.map((step) => (
                    <li key={step}>
                      <Icon name="check" size={16} /> {t(`cases.protocolStep.${step}`)}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {file.safety?.proposedBy && (
              <Notice tone="warning" title={t('cases.overview.proposed')}>
                <Proposal text={file.safety.decision} by={file.safety.proposedBy} />
              </Notice>
            )}
            <div className="kr-row">
              <CommandButton command="TakeProtocolStep" />
              <CommandButton command="ProposeProtocolDecision" />
              <CommandButton command="ConfirmProtocolDecision" />
              <CommandButton command="LiftSafetyStop" />
            </div>
          </div>
        </Card>
        <GravityCard file={file} />
        <Card title={t('cases.overview.research')} actions={<CommandButton command="EscalateToResearch" />}>
          <div className="kr-stack kr-stack--tight">
            {file.escalations.length === 0 && !file.participationEnded && <p className="kr-subtle">{t('kit.none')}</p>}
            {file.escalations.map((one) => (
              <p key={one.pattern}>{t('cases.overview.escalated', { hint: one.issueHint ?? '' })}</p>
            ))}
            {file.participationEnded && <p>{t('cases.participationEnded')}</p>}
            {!file.participationEnded && <ResearchTrace caseId={file.caseId} />}
          </div>
        </Card>
      </div>
    </div>
  )
}
