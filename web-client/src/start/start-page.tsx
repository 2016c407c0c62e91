import { useTranslation } from 'react-i18next'
import { Link } from '@tanstack/react-router'
import { useDates } from '../i18n/dates'
import { Icon } from '../kit/icon'
import { Page } from '../kit/layout'
import { useMe } from '../session/session'
import { destinationsFor } from '../shell/destinations'
import './start.css'

/** The first page of the day: what to do first, by role. */
export function StartPage() {
  const { t } = useTranslation()
  const me = useMe()
  const { dayOf } = useDates()
  const now = new Date()
  return (
    <Page title={t(`start.${partOfDay(now.getHours())}`, { name: me.name })} intro={t('start.today', { day: dayOf(now.toISOString()) })}>
      <div className="kr-stack kr-stack--loose">
        <RoleHome />
      </div>
    </Page>
  )
}

export function partOfDay(hour: number) {
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

function RoleHome() {
  const { t } = useTranslation()
  const me = useMe()
  const places = destinationsFor(me).filter((place) => place.path !== '/')
  return (
    <>
      {t(`start.whatYouDo.${me.role}`, { defaultValue: '' }) && <p>{t(`start.whatYouDo.${me.role}`)}</p>}
      <ul className="kr-tiles">
        {places.map((place) => (
          <li key={place.path}>
            <Link to={place.path} className="kr-tile">
              <Icon name={place.icon} size={22} />
              {t(`shell.destinations.${place.name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
