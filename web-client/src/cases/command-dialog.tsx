import { useTranslation } from 'react-i18next'
import { useDraft } from '../drafts/use-draft'
import type { Values } from '../forms/field-spec'
import { Dialog } from '../kit/dialog'
import { Skeleton } from '../kit/notice'
import type { CaseFile } from './case-file'
import { CommandForm } from './command-form'
import { commands } from './commands'
import { useCaseWords } from './case-context'

export interface Opened {
  command: string
  values: Values
  /** where to go back to, with what was typed there */
  back?: Opened
}

interface Props {
  opened: Opened
  file: CaseFile
  onOpen: (opened: Opened) => void
  onClose: () => void
}

export function CommandDialog({ opened, file, onOpen, onClose }: Props) {
  const { t } = useTranslation()
  const context = useCaseWords(file)
  const draft = useDraft(opened.command, file.caseId)
  const spec = commands[opened.command]
  if (!spec) return null
  return (
    <Dialog title={t(`cases.commands.${opened.command}.title`)} isOpen onClose={onClose}>
      {draft.found ? (
        <CommandForm
          key={draft.found.id}
          command={opened.command}
          spec={spec}
          context={context}
          prefill={opened.values}
          draft={draft}
          onFirst={(command, values, typed) =>
            onOpen({ command, values, back: { command: opened.command, values: typed, back: opened.back } })
          }
          onDone={() => (opened.back ? onOpen(opened.back) : onClose())}
          onCancel={() => (opened.back ? onOpen(opened.back) : onClose())}
        />
      ) : (
        <Skeleton label={t('kit.loading')} />
      )}
    </Dialog>
  )
}
