import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { RadioGroup } from '../kit/choices'
import { DateField } from '../kit/date-field'
import { Dialog } from '../kit/dialog'
import { ManyField } from '../kit/many-field'
import { TextField } from '../kit/text-field'
import { useVocabulary } from '../vocabulary/vocabulary'
import { numbersIn, traits as allTraits } from './audits'
import { useAct } from './use-act'

type How = 'random' | 'all' | 'numbers'

/** Draws cases, in a form that begins anew each time. */
export function DrawSample({ auditId }: { auditId: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small icon="plus" onPress={() => setOpen(true)}>
        {t('audits.draw')}
      </Button>
      <Dialog title={t('audits.draw')} isOpen={open} onClose={() => setOpen(false)}>
        <DrawForm auditId={auditId} onDrawn={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

/** At random with a kept seed, all that meet criteria, or by number. */
function DrawForm({ auditId, onDrawn }: { auditId: string; onDrawn: () => void }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { act, busy, trouble } = useAct()
  const [how, setHow] = useState<How>('random')
  const [size, setSize] = useState('10')
  const [seed, setSeed] = useState('')
  const [numbers, setNumbers] = useState('')
  const [areas, setAreas] = useState<string[]>([])
  const [traits, setTraits] = useState<string[]>([])
  const [from, setFrom] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const body = () =>
    how === 'numbers'
      ? { numbers: numbersIn(numbers) }
      : {
          areas,
          traits,
          openedFrom: from ?? undefined,
          openedUntil: until ?? undefined,
          size: how === 'random' ? Number(size) : undefined,
          seed: how === 'random' && seed.trim() ? seed.trim() : undefined,
        }
  const ready = how === 'numbers' ? numbersIn(numbers).length > 0 : how === 'all' || /^\d{1,3}$/.test(size)
  return (
    <Form
      className="kr-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void act(`/audits/${auditId}/samples`, body(), t('audits.drawn')).then((done) => {
          if (done) onDrawn()
        })
      }}
    >
      {trouble}
      <RadioGroup
        label={t('audits.how')}
        stacked
        value={how}
        onChange={(value) => setHow(value as How)}
        options={[
          { id: 'random', label: t('audits.howRandom'), hint: t('audits.howRandomHint') },
          { id: 'all', label: t('audits.howAll') },
          { id: 'numbers', label: t('audits.howNumbers') },
        ]}
      />
      {how === 'numbers' && <TextField label={t('audits.numbers')} description={t('audits.numbersHint')} value={numbers} onChange={setNumbers} autoComplete="off" />}
      {how === 'random' && (
        <>
          <TextField label={t('audits.size')} description={t('audits.sizeHint')} value={size} onChange={setSize} inputMode="numeric" autoComplete="off" />
          <TextField label={t('audits.seed')} optional description={t('audits.seedHint')} value={seed} onChange={setSeed} autoComplete="off" />
        </>
      )}
      {how !== 'numbers' && (
        <>
          <ManyField label={t('audit.areas')} optional options={words.areaOptions} value={areas} onChange={setAreas} />
          <ManyField
            label={t('audits.traits')}
            optional
            description={t('audits.traitsHint')}
            options={allTraits.map((id) => ({ id, label: t(`codes.caseTrait.${id}`) }))}
            value={traits}
            onChange={setTraits}
          />
          <DateField label={t('audits.openedFrom')} optional value={from} onChange={setFrom} />
          <DateField label={t('audits.openedUntil')} optional value={until} onChange={setUntil} />
        </>
      )}
      <div>
        <Button type="submit" variant="primary" isDisabled={busy || !ready}>
          {t('audits.draw')}
        </Button>
      </div>
    </Form>
  )
}
