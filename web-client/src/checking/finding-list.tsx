import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import type { Finding } from '../verifier/finding'

const AT_ONCE = 20

/** Each finding with what it is about and what it means. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(AT_ONCE)
  return (
    <>
      <ul>
        {findings.slice(0, shown).map(({ kind, where }) => (
          <li key={`${kind} ${where}`}>{t(`checking.finding.${kind}`, { where: where.replace(/^seq-/, '') })}</li>
        ))}
      </ul>
      {findings.length > shown && (
        <Button small onPress={() => setShown(findings.length)}>
          {t('checking.allFindings', { count: findings.length - shown })}
        </Button>
      )}
    </>
  )
}
