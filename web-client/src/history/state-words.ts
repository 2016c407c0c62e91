import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStaff } from '../cases/case-context'
import { useDates } from '../i18n/dates'
import { useVocabulary } from '../vocabulary/vocabulary'
import { meaningOf, type Place } from './state-fields'

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Puts the fields of a state and their values into words; what has no words is shown as it was recorded. */
export function useStateWords(fields: Record<string, unknown> = {}) {
  const { t, i18n } = useTranslation()
  const words = useVocabulary()
  const { nameOf, teamOf } = useStaff()
  const { date, exact } = useDates()
  return useMemo(() => {
    const code = (family: string, value: string) => t(`${family}.${value}`, { defaultValue: value })
    const short = (id: string) => (uuid.test(id) ? id.slice(0, 8) : id)
    const roles = Object.entries(fields).filter(([path]) => /^parties\[[^\]]*\]\.role$/.test(path))
    const partyOf = (id: string) => {
      const role = fields[`parties[${id}].role`]
      if (typeof role !== 'string') return undefined
      // names are shielded here, so two parents are told apart by their number
      const isOnlyOne = roles.filter(([, other]) => other === role).length === 1
      return isOnlyOne ? code('codes.partyRole', role) : `${code('codes.partyRole', role)} ${short(id)}`
    }
    const named: Record<string, (id: string) => string | undefined> = {
      act: (id) => words.actOptions.find((act) => act.id === id)?.label,
      area: words.areaName,
      article: words.articleName,
      body: words.bodyName,
      bodyType: (id) => words.bodyTypeOptions.find((kind) => kind.id === id)?.label,
      party: partyOf,
      rule: words.ruleName,
      staff: nameOf,
      team: teamOf,
    }

    function text(place: Place, value: string): string {
      const meaning = meaningOf(place)
      if (meaning?.includes('.')) return code(meaning, value)
      const name = meaning && named[meaning]?.(value)
      if (name) return name
      if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return exact(value)
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return date(value)
      return short(value)
    }

    return {
      text,
      field: ({ part, field }: Place) => {
        const whole = `state.field.${part}.${field}`
        if (i18n.exists(whole)) return t(whole)
        // a correction can reach into a value, as in identity.name
        const [outer = '', ...inner] = field.split('.')
        const key = `state.field.${part}.${outer}`
        const label = i18n.exists(key) ? t(key) : t(`fields.${outer}`, { defaultValue: outer })
        return [label, ...inner.map((name) => t(`fields.${name}`, { defaultValue: name }))].join(': ')
      },
      part: ({ part, id }: Place) => {
        const name = t(`state.part.${part}`, { defaultValue: part })
        if (id === undefined) return name
        if (part === 'parties' || part === 'invitations') return `${name}: ${partyOf(id) ?? short(id)}`
        if (part === 'walls' || part === 'graveCalls') return `${name} ${nameOf(id) ?? short(id)}`
        return `${name} ${short(id)}`
      },
    }
  }, [t, i18n, words, nameOf, teamOf, date, exact, fields])
}
