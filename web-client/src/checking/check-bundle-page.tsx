import { useState } from 'react'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { Card, Page } from '../kit/layout'
import { Progress } from '../kit/progress'
import { BundleResult } from './bundle-result'
import './checking.css'
import { Failure } from './failure'
import { type KeySource, keysIn, useInstallationKeys } from './keys'
import { KeysField } from './keys-field'
import { useVerifier } from './use-verifier'
import { Verdict } from './verdict'

/** Checks a case bundle in the browser. No part of the file leaves it. */
export function CheckBundlePage() {
  const { t } = useTranslation()
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState<KeySource>('given')
  const [pasted, setPasted] = useState('')
  const [askedWith, setAskedWith] = useState<KeySource>('given')
  const installation = useInstallationKeys()
  const { ask, told, busy, forget } = useVerifier()
  const keys = source === 'given' ? keysIn(pasted) : (installation.data?.keys ?? [])

  function choose(chosen: File | null | undefined) {
    if (!chosen) return
    setFile(chosen)
    forget()
  }

  function check() {
    if (!file) return
    setAskedWith(source)
    ask({ kind: 'bundle', file, keys })
  }

  return (
    <Page title={t('checking.bundleTitle')} intro={t('checking.bundleIntro')}>
      <div className="kr-stack">
        <Card title={t('checking.whatToCheck')}>
          <div className="kr-stack">
            <DropZone
              className="kr-drop"
              getDropOperation={() => 'copy'}
              onDrop={(event) => {
                const dropped = event.items.find((item) => item.kind === 'file')
                if (dropped?.kind === 'file') void dropped.getFile().then(choose)
              }}
            >
              <Text slot="label">{file ? t('checking.chosen', { name: file.name, size: Math.ceil(file.size / 1024) }) : t('checking.drop')}</Text>
              <FileTrigger acceptedFileTypes={['.zip', 'application/zip']} onSelect={(files) => choose(files?.[0])}>
                <Button icon="folder">{t('checking.choose')}</Button>
              </FileTrigger>
            </DropZone>
            <KeysField source={source} onSource={setSource} pasted={pasted} onPasted={setPasted} />
            <div>
              <Button variant="primary" icon="check" isDisabled={!file || busy || keys.length === 0} onPress={check}>
                {t('checking.check')}
              </Button>
            </div>
            {keys.length === 0 && <p className="kr-subtle">{t('checking.keysFirst')}</p>}
            {busy && told?.kind === 'progress' && (
              <Progress label={t('checking.checked', { ...told.progress })} percent={(100 * told.progress.done) / told.progress.of} />
            )}
          </div>
        </Card>
        <div aria-live="polite" className="kr-stack">
          {told?.kind === 'failed' && <Failure told={told} />}
          {told?.kind === 'bundle' && <Verdict verification={told.verification} isIndependent={askedWith === 'given'} />}
        </div>
        {told?.kind === 'bundle' && <BundleResult verification={told.verification} isIndependent={askedWith === 'given'} />}
      </div>
    </Page>
  )
}
