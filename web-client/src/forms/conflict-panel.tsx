import { useTranslation } from 'react-i18next'
import { Notice } from '../kit/notice'
import { RadioGroup } from '../kit/choices'
import { canKeepBoth, type Choice, type Clash } from './three-way'
import './conflict-panel.css'

interface Props {
  /** what happened meanwhile, in words */
  happened: string[]
  taken: string[]
  clashes: Clash[]
  choices: Record<string, Choice>
  onChoose: (field: string, choice: Choice) => void
  show: (field: string, value: unknown) => string
  labelOf: (field: string) => string
}

/** Somebody was faster. Nothing typed is lost: what only they changed is taken over, what both changed is put side by side. */
export function ConflictPanel({ happened, taken, clashes, choices, onChoose, show, labelOf }: Props) {
  const { t } = useTranslation()
  return (
    <Notice tone="warning" urgent title={t('conflict.title')}>
      <div className="kr-stack">
        {happened.length > 0 && (
          <div>
            <p>{t('conflict.happened')}</p>
            <ul>
              {happened.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {taken.length > 0 && <p>{t('conflict.taken', { fields: taken.map(labelOf).join(', ') })}</p>}
        {clashes.map((clash) => (
          <div key={clash.field} className="kr-clash">
            <RadioGroup
              label={labelOf(clash.field)}
              value={choices[clash.field] ?? null}
              onChange={(choice) => onChoose(clash.field, choice as Choice)}
              stacked
              options={[
                { id: 'mine', label: t('conflict.mine') },
                { id: 'theirs', label: t('conflict.theirs') },
                ...(canKeepBoth(clash) ? [{ id: 'both', label: t('conflict.both') }] : []),
              ]}
            />
            <div className="kr-clash__sides">
              <div>
                <strong>{t('conflict.mine')}</strong>
                <p className="kr-prose">{show(clash.field, clash.mine)}</p>
              </div>
              <div>
                <strong>{t('conflict.theirs')}</strong>
                <p className="kr-prose">{show(clash.field, clash.theirs)}</p>
              </div>
            </div>
          </div>
        ))}
        <p>{t(clashes.length > 0 ? 'conflict.chooseThenSend' : 'conflict.sendAgain')}</p>
      </div>
    </Notice>
  )
}
