import { useTranslation } from 'react-i18next'
import { Card } from '../kit/layout'
import { Tag, type Tone } from '../kit/tag'
import type { MethodHint } from './method'

const tones: Record<MethodHint['hint'], Tone> = { SPEAKS_FOR: 'warning', SPEAKS_AGAINST: 'positive', CANNOT_TELL: 'neutral' }

/** Every other explanation that reviewers answer: what is asked, and what the run itself can say of it. */
export function MethodHints({ hints }: { hints: MethodHint[] }) {
  const { t } = useTranslation()
  return (
    <Card title={t('issues.methodPage.hints')}>
      <div className="kr-stack">
        <p className="kr-subtle">{t('issues.methodPage.hintsIntro')}</p>
        <ul>
          {hints.map(({ explanation, hint }) => (
            <li key={explanation}>
              <strong>{t(`issues.explanation.${explanation}`)}</strong>{' '}
              <Tag tone={tones[hint]}>{t(`issues.methodPage.hint.${hint}`)}</Tag>
              <br />
              {t(`issues.methodPage.question.${explanation}`)}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
