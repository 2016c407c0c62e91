import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/icon'
import { useMe } from '../session/session'
import { Brand } from './brand'
import { destinationsFor } from './destinations'

export function Rail({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <nav className="kr-rail" aria-label={t('shell.navigation')}>
      <Brand />
      <ul className="kr-rail__links">
        {destinationsFor(me).map((place) => (
          <li key={place.path}>
            <Link to={place.path} activeOptions={{ exact: place.path === '/', includeSearch: false }} onClick={onGo}>
              <Icon name={place.icon} />
              {t(`shell.destinations.${place.name}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="kr-rail__foot">{t('shell.logged')}</p>
    </nav>
  )
}
