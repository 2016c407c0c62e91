import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { TextArea } from '../kit/text-field'
import { CheckpointList } from './checkpoint-list'
import { Comparison } from './comparison'
import { Failure } from './failure'
import { useVerifier } from './use-verifier'

/** Whether of two signed checkpoints the one continues the other; each can be chosen here, or pasted by who kept it elsewhere. */
export function CompareCheckpoints({ keys }: { keys: string[] }) {
  const { t } = useTranslation()
  const [one, setOne] = useState('')
  const [two, setTwo] = useState('')
  const { ask, told, busy } = useVerifier()
  return (
    <div className="kr-stack">
      <Card title={t('checking.compareTitle')}>
        <div className="kr-stack">
          <p className="kr-subtle">{t('checking.compareIntro')}</p>
          <div className="kr-columns">
            <TextArea label={t('checking.first')} value={one} onChange={setOne} rows={6} spellCheck="false" />
            <TextArea label={t('checking.second')} value={two} onChange={setTwo} rows={6} spellCheck="false" />
          </div>
          <div>
            <Button
              variant="primary"
              icon="compare"
              isDisabled={busy || keys.length === 0 || !one.trim() || !two.trim()}
              onPress={() => ask({ kind: 'compare', notes: [asNote(one), asNote(two)], keys })}
            >
              {t('checking.compare')}
            </Button>
          </div>
        </div>
      </Card>
      <div aria-live="polite" className="kr-stack">
        {told?.kind === 'failed' && <Failure told={told} />}
        {told?.kind === 'compared' && <Comparison compared={told.compared} />}
      </div>
      <CheckpointList onFirst={setOne} onSecond={setTwo} />
    </div>
  )
}

/** A pasted text often lost the end of its last line, or got the line ends of another system. */
const asNote = (text: string) => `${text.replace(/\r\n/g, '\n').trim()}\n`
