import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { cookie } from '../api/http'
import { en } from './en'
import { nl } from './nl'

export type Language = 'nl' | 'en'
export const languages: Language[] = ['nl', 'en']

export function startLanguage(language: Language = cookie('kr-language') === 'en' ? 'en' : 'nl') {
  void i18next.use(initReactI18next).init({
    resources: { nl: { translation: nl }, en: { translation: en } },
    lng: language,
    fallbackLng: 'nl',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = language
}

/** Remembered on this device, for the sign-in page; the account remembers it everywhere. */
export async function speak(language: Language) {
  document.cookie = `kr-language=${language}; path=/; max-age=31536000; samesite=strict`
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

export const localeOf = (language: string) => (language === 'en' ? 'en-GB' : 'nl-NL')
