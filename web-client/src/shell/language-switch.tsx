import { useTranslation } from 'react-i18next'
import { type Language, languages, speak } from '../i18n'
import './language-switch.css'

const names: Record<Language, string> = { nl: 'Nederlands', en: 'English' }

export function LanguageSwitch({ onChange }: { onChange?: (language: Language) => void }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="kr-languages" role="group" aria-label={t('shell.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          aria-label={names[language]}
          onClick={() => {
            void speak(language)
            onChange?.(language)
          }}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
