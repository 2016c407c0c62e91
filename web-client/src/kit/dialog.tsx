import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import './overlay.css'

interface Props {
  title: string
  isOpen: boolean
  onClose: () => void
  children: React.ReactNode
}

/** Asks for one thing. Escape and the cross close it; clicking beside it does not, so that no typed text is lost. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="kr-backdrop"
    >
      <Modal className="kr-modal">
        <AriaDialog className="kr-dialog">
          <div className="kr-dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button variant="quiet" icon="close" aria-label={t('kit.close')} onPress={onClose} />
          </div>
          <div className="kr-dialog__body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
