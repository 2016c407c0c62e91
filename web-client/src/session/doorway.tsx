import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../shell/language-switch'
import { Brand } from '../shell/brand'
import './doorway.css'

/** The frame around everything that comes before the work: signing in, a first password. */
export function Doorway({ title, intro, children }: { title: string; intro?: string; children: React.ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="kr-doorway">
      <header className="kr-doorway__side">
        <Brand />
        <div>
          <strong>{t('session.motto')}</strong>
          <p>{t('session.mottoText')}</p>
        </div>
        <p>
          <small>{t('session.logged')}</small>
        </p>
      </header>
      <main className="kr-doorway__main">
        <div className="kr-row kr-row--spread">
          <span />
          <LanguageSwitch />
        </div>
        <div className="kr-doorway__form">
          <div>
            <h1>{title}</h1>
            {intro && <p className="kr-subtle">{intro}</p>}
          </div>
          {children}
        </div>
      </main>
    </div>
  )
}
