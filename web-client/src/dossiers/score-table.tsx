import { useTranslation } from 'react-i18next'
import { useIssueRules, type Score } from './issues'

/** The points by each criterion and why; they are never added up. */
export function ScoreList({ scores }: { scores: Score[] }) {
  const { t, i18n } = useTranslation()
  const criteria = useIssueRules() ?? []
  const language = i18n.language === 'en' ? 'en' : 'nl'
  if (scores.length === 0) return <p className="kr-subtle">{t('issues.noPointsGiven')}</p>
  return (
    <ul className="kr-stack kr-stack--tight">
      {scores.map(({ criterion, points, reason }) => {
        const known = criteria.find((one) => one.criterion === criterion)
        return (
          <li key={criterion}>
            <strong>
              {known ? t('issues.criterion', { code: known.code, name: known.label[language] }) : criterion}: {points}
            </strong>{' '}
            <span className="kr-subtle">{known?.points[points - 1]?.[language]}</span>
            {reason && <div>{reason}</div>}
          </li>
        )
      })}
    </ul>
  )
}
