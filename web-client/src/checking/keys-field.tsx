import { useTranslation } from 'react-i18next'
import { RadioGroup } from '../kit/choices'
import { Notice } from '../kit/notice'
import { TextArea } from '../kit/text-field'
import type { KeySource } from './keys'

interface Props {
  source: KeySource
  onSource: (source: KeySource) => void
  pasted: string
  onPasted: (pasted: string) => void
}

/** Which keys are trusted: only those from elsewhere prove anything to somebody who doubts the installation. */
export function KeysField({ source, onSource, pasted, onPasted }: Props) {
  const { t } = useTranslation()
  return (
    <div className="kr-stack kr-stack--tight">
      <RadioGroup
        label={t('checking.keys')}
        value={source}
        onChange={(chosen) => onSource(chosen as KeySource)}
        options={[
          { id: 'given', label: t('checking.keysGiven') },
          { id: 'installation', label: t('checking.keysInstallation') },
        ]}
        stacked
      />
      {source === 'given' ? (
        <TextArea label={t('checking.keysPasted')} description={t('checking.keysHint')} value={pasted} onChange={onPasted} rows={3} spellCheck="false" />
      ) : (
        <Notice tone="warning" title={t('checking.notIndependent')}>
          {t('checking.notIndependentText')}
        </Notice>
      )}
    </div>
  )
}
