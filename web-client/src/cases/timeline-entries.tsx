import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Icon, type IconName } from '../kit/icon'
import { Facts } from '../kit/layout'
import { Tag } from '../kit/tag'
import { useCaseWords, useStaff } from './case-context'
import { ErasedTag, isErased } from '../kit/erased'
import type { CaseFile, TimelineItem } from './case-file'
import { CommandButton } from './command-button'
import { useEventFields } from './event-fields'

/** What somebody may have written down wrongly; what went out, was consented to or was decided stays as it was. */
const correctable: Record<string, string[]> = {
  'case-opened': ['summary'],
  'party-added': ['name', 'pseudonym', 'phone', 'email', 'postcode', 'address', 'vNumber', 'birthDate'],
  'decision-recorded': ['reference'],
  'deadline-set': ['note'],
  'case-closed': ['note'],
  'note-added': ['text'],
  'mediation-started': ['goal'],
  'mediation-contact-recorded': ['message'],
  'agreement-proposed': ['terms'],
  'terms-agreed': ['terms'],
  'safety-concern-raised': ['description'],
}

type Look = [icon: IconName, kind: 'consent' | 'stop' | 'out' | 'clock' | 'plain']

function lookOf(type: string): Look {
  if (/withdrawn|refused|suspended|aborted|declined|missed|safety-concern|called-grave|glass/.test(type)) return ['alert', 'stop']
  if (/^consent|waived|child-view/.test(type)) return ['check', 'consent']
  if (/body-contacted|mediation|agree|referr/.test(type)) return ['handshake', 'out']
  if (/^deadline|held/.test(type)) return ['clock', 'clock']
  if (/advice|note|decision|report/.test(type)) return ['document', 'plain']
  if (/party|assigned|authority|wall/.test(type)) return ['person', 'plain']
  if (/erasure|hold|retention|archived/.test(type)) return ['lock', 'plain']
  return ['folder', 'plain']
}

/** The entries of a timeline, under the day on which they happened. */
export function TimelineEntries({ items, file }: { items: TimelineItem[]; file: CaseFile }) {
  const { dayOf } = useDates()
  const days = new Map<string, TimelineItem[]>()
  for (const item of items) {
    const day = dayOf(item.at)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return (
    <>
      {[...days].map(([day, entries]) => (
        <section key={day}>
          <h3 className="kr-timeline__day">{day}</h3>
          <ol className="kr-timeline">
            {entries.map((item) => (
              <Entry key={item.eventId} item={item} file={file} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function Entry({ item, file }: { item: TimelineItem; file: CaseFile }) {
  const { t } = useTranslation()
  const { clock, moment } = useDates()
  const { nameOf } = useStaff()
  const words = useCaseWords(file)
  const { long, short } = useEventFields(item, words)
  const [icon, kind] = lookOf(item.type)
  const late = Math.abs(Date.parse(item.recordedAt) - Date.parse(item.at)) > 60_000
  const who = item.role === 'SYSTEM' ? t('cases.timeline.system') : (item.actor.name ?? nameOf(item.actor.id) ?? t('cases.timeline.someone'))
  // a party has a role of its own under the same name
  const roleName = item.role !== 'SYSTEM' && item.type !== 'party-added' && t(`codes.role.${item.role}`, { defaultValue: '' }).toLowerCase()
  return (
    <li className="kr-timeline__item">
      <time className="kr-timeline__time" dateTime={item.at}>
        {clock(item.at)}
      </time>
      <span className={`kr-timeline__mark kr-timeline__mark--${kind}`}>
        <Icon name={icon} size={16} />
      </span>
      <div className="kr-timeline__body">
        <p>
          <strong>{t(`events.${item.type}`, { defaultValue: item.type })}</strong>{' '}
          {item.correctedBy && <Tag tone="warning" icon="pencil">{t('cases.timeline.corrected')}</Tag>}
        </p>
        <p className="kr-subtle kr-small">
          {[who, roleName].filter(Boolean).join(', ')}
          {late && `, ${t('cases.timeline.recorded', { at: moment(item.recordedAt) })}`}
        </p>
        {short.length > 0 && <Facts facts={short} />}
        {item.type === 'party-added' && <PersonCorrections item={item} />}
        {long.map(({ name, value }) => (
          <div key={name} className="kr-timeline__text">
            {isErased(value) ? <ErasedTag erased={value} /> : <p className="kr-prose">{String(value)}</p>}
            {!isErased(value) && correctable[item.type]?.includes(name) && (
              <CommandButton command="CorrectEntry" variant="quiet" icon="pencil" bare values={{ event: item.eventId, field: name, value }} about={t(`events.${item.type}`)} />
            )}
          </div>
        ))}
      </div>
    </li>
  )
}

/** A name or number that was misheard is the commonest thing to put right. */
function PersonCorrections({ item }: { item: TimelineItem }) {
  const { t } = useTranslation()
  if (isErased(item.identity)) return null
  const known: Record<string, unknown> = { ...(item.identity as object | undefined), birthDate: item.birthDate }
  const fields = correctable['party-added']?.filter((name) => typeof known[name] === 'string') ?? []
  return (
    <span className="kr-row kr-no-print">
      {fields.map((name) => (
        <CommandButton key={name} command="CorrectEntry" variant="quiet" icon="pencil" values={{ event: item.eventId, field: name, value: known[name] }} about={t(`fields.${name}`)}>
          {t(`fields.${name}`)}
        </CommandButton>
      ))}
    </span>
  )
}
