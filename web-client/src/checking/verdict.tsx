import { useTranslation } from 'react-i18next'
import { Notice } from '../kit/notice'
import type { Verification } from '../verifier/verification'
import { FindingList } from './finding-list'

interface Props {
  verification: Verification
  isIndependent: boolean
}

/** Whether a bundle holds, in a sentence, and what does not. */
export function Verdict({ verification: { findings }, isIndependent }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {findings.length === 0 ? (
        <Notice tone="positive" title={t('checking.holds')}>
          {t(isIndependent ? 'checking.holdsText' : 'checking.holdsWithItself')}
        </Notice>
      ) : (
        <Notice tone="negative" urgent title={t('checking.findings', { count: findings.length })}>
          <FindingList findings={findings} />
        </Notice>
      )}
      {!isIndependent && (
        <Notice tone="warning" title={t('checking.notIndependent')}>
          {t('checking.notIndependentText')}
        </Notice>
      )}
    </>
  )
}
