import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/icon'
import { Facts } from '../kit/layout'

/** The columns that take codes, and which codes these are. */
const coded: [column: string, family: string][] = [
  ['channel', 'channel'],
  ['asker_role', 'askerRole'],
  ['kind', 'contactKind'],
  ['urgency', 'urgency'],
  ['party1_role', 'partyRole'],
  ['outcome', 'outcome'],
]

/** What a file must hold to be taken, for whoever makes one: which columns, and which codes they take. */
export function ColumnsHelp() {
  const { t } = useTranslation()
  const codes = (family: string) =>
    Object.entries(t(`codes.${family}`, { returnObjects: true }) as Record<string, string>)
      // a merger names another case, which no row can
      .filter(([code]) => code !== 'MERGED')
      .map(([code, label]) => (
        <span key={code}>
          <code>{code}</code> {label.toLowerCase()}
        </span>
      ))
  const told = ['external_id', 'happened_at', 'areas', 'summary', 'articles', 'closed_at'] as const
  return (
    <Disclosure className="kr-disclosure">
      <Heading level={3}>
        <AriaButton slot="trigger" className="kr-button kr-button--quiet">
          <Icon name="chevronRight" size={16} />
          {t('imports.columns')}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <p className="kr-subtle kr-columns-intro">{t('imports.columnsIntro')}</p>
        <Facts
          facts={[
            ...told.map((name): [string, React.ReactNode] => [name, t(`imports.column.${name}`)]),
            ...coded.map(([name, family]): [string, React.ReactNode] => [name, <span className="kr-codes">{codes(family)}</span>]),
          ]}
        />
      </DisclosurePanel>
    </Disclosure>
  )
}
