import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card, Page } from '../kit/layout'
import { Tabs } from '../kit/tabs'
import './checking.css'
import { CompareCheckpoints } from './compare-checkpoints'
import { type KeySource, keysIn, useInstallationKeys } from './keys'
import { KeysField } from './keys-field'
import { WholeLedger } from './whole-ledger'

/** Checks the ledger of this installation in the browser: its entries against what was signed, and what was signed against each other. */
export function CheckLedgerPage() {
  const { t } = useTranslation()
  const [tab, setTab] = useState('entries')
  const [source, setSource] = useState<KeySource>('given')
  const [pasted, setPasted] = useState('')
  const installation = useInstallationKeys()
  const keys = source === 'given' ? keysIn(pasted) : (installation.data?.keys ?? [])
  return (
    <Page title={t('checking.ledgerTitle')} intro={t('checking.ledgerIntro')}>
      <div className="kr-stack">
        <Card>
          <KeysField source={source} onSource={setSource} pasted={pasted} onPasted={setPasted} />
          {keys.length === 0 && <p className="kr-subtle">{t('checking.keysFirst')}</p>}
        </Card>
        <Tabs
          label={t('checking.ledgerTitle')}
          selected={tab}
          onSelect={setTab}
          items={[
            { id: 'entries', label: t('checking.entriesTab'), content: () => <WholeLedger keys={keys} /> },
            { id: 'compare', label: t('checking.compareTab'), content: () => <CompareCheckpoints keys={keys} /> },
          ]}
        />
      </div>
    </Page>
  )
}
