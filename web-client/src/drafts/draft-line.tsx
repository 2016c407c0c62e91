import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Icon, type IconName } from '../kit/icon'
import type { DraftState } from './draft-saver'

const icons: Record<DraftState['kind'], IconName> = {
  untouched: 'pencil',
  waiting: 'pencil',
  saving: 'refresh',
  saved: 'check',
  onDevice: 'lock',
  failed: 'alert',
}

/** Says whether the text is safe, so that nobody needs to trust or wonder. */
export function DraftLine({ state }: { state: DraftState }) {
  const { t } = useTranslation()
  const { seconds } = useDates()
  if (state.kind === 'untouched') return null
  return (
    <span className="kr-row kr-small kr-subtle" role="status" data-draft={state.kind}>
      <Icon name={icons[state.kind]} size={15} />
      {state.kind === 'saved' ? t('drafts.saved', { at: seconds(state.at) }) : t(`drafts.${state.kind}`)}
    </span>
  )
}
