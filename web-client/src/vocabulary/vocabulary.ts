import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import type { Option, OptionGroup } from '../kit/select'

type Label = { nl: string; en: string }
interface Term {
  code: string
  label: Label
}
interface Validity {
  from: string
  until?: string
}
export interface LegalArea extends Term {
  articles: string[]
  bodyTypes: string[]
  topics: Term[]
  valid: Validity
}
interface Article extends Term {
  treaty: string
  generalPrinciple: boolean
}
interface Body {
  id: string
  type: string
  name: Label
  province?: string
  valid: Validity
}
interface DeadlineRule extends Term {
  trigger: Label
  kind: string
  source: string
  limit?: { amount: number; unit: 'HOURS' | 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS' }
  note?: Label
}

interface Taxonomy {
  acts: Term[]
  areas: LegalArea[]
}
interface Articles {
  treaties: Term[]
  articles: Article[]
}
interface List<T> {
  items: T[]
}
interface BodyKind {
  type: string
  label: Label
}

/** Published rules change a few times a year; a day-old copy in memory is fresh enough for a list to choose from. */
function usePublished<T>(path: string) {
  return useQuery({
    queryKey: ['rules', path],
    queryFn: ({ signal }) => get<T>(path, signal),
    staleTime: 24 * 3_600_000,
    gcTime: Infinity,
  }).data
}

export interface Vocabulary {
  areas: LegalArea[]
  areaName: (code: string) => string
  articleName: (code: string) => string
  articleShort: (code: string) => string
  bodyName: (id?: string) => string
  areaOptions: Option[]
  articleGroups: OptionGroup[]
  articleOptions: Option[]
  actOptions: Option[]
  bodyOptions: Option[]
  bodyTypeOptions: Option[]
  bodyTypeOf: (id: string) => string | undefined
  ruleOptions: Option[]
  ruleName: (code: string) => string
  ruleKind: (code: string) => string | undefined
  topicOptions: (areas: string[]) => Option[]
}

/** The words of law that people choose from, in the language of the reader. */
export function useVocabulary(): Vocabulary {
  const { t, i18n } = useTranslation()
  const taxonomy = usePublished<Taxonomy>('/rules/taxonomy')
  const articles = usePublished<Articles>('/rules/articles')
  const directory = usePublished<List<Body>>('/directory/bodies?size=500')
  const kinds = usePublished<List<BodyKind>>('/directory/kinds')
  const deadlines = usePublished<{ rules: DeadlineRule[] }>('/rules/deadline-rules')
  const language = i18n.language === 'en' ? 'en' : 'nl'

  return useMemo(() => {
    const say = (label: Label) => capital(label[language])
    const areas = new Map((taxonomy?.areas ?? []).map((area) => [area.code, area]))
    const articleByCode = new Map((articles?.articles ?? []).map((article) => [article.code, article]))
    const bodies = new Map((directory?.items ?? []).map((body) => [body.id, body]))
    const rules = new Map((deadlines?.rules ?? []).map((rule) => [rule.code, rule]))
    const option = (term: Term): Option => ({ id: term.code, label: say(term.label), hint: term.code })
    const articleOption = (article: Article): Option => ({ id: article.code, label: `${short(article.code)} ${article.label[language]}` })
    return {
      areas: [...areas.values()],
      areaName: (code) => named(areas.get(code), code, say),
      articleName: (code) => {
        const article = articleByCode.get(code)
        return article ? `${short(code)} ${article.label[language]}` : code
      },
      articleShort: short,
      bodyName: (id) => {
        if (!id) return ''
        const body = bodies.get(id)
        return body ? body.name[language] : id
      },
      bodyTypeOf: (id) => bodies.get(id)?.type,
      areaOptions: [...areas.values()].filter((area) => !area.valid.until).map(option),
      articleOptions: [...articleByCode.values()].map(articleOption),
      articleGroups: (articles?.treaties ?? []).map((treaty) => ({
        label: treaty.label[language],
        options: [...articleByCode.values()].filter((one) => one.treaty === treaty.code).map(articleOption),
      })),
      actOptions: (taxonomy?.acts ?? []).map((act) => ({ id: act.code, label: say(act.label) })),
      bodyOptions: [...bodies.values()].map((body) => ({ id: body.id, label: body.name[language] })),
      bodyTypeOptions: (kinds?.items ?? []).map((kind) => ({ id: kind.type, label: say(kind.label) })),
      ruleOptions: [
        ...[...rules.values()].map((rule) => ({
          id: rule.code,
          label: `${say(rule.label)} (${rule.code})`,
          hint: [rule.limit && t(`vocabulary.limit.${rule.limit.unit}`, { count: rule.limit.amount }), rule.source].filter(Boolean).join(' · '),
        })),
        { id: 'CUSTOM', label: t('vocabulary.customRule') },
      ],
      ruleName: (code) => (code === 'CUSTOM' ? t('vocabulary.customRule') : named(rules.get(code), code, say)),
      ruleKind: (code) => rules.get(code)?.kind,
      topicOptions: (codes) => codes.flatMap((code) => areas.get(code)?.topics ?? []).map((term) => ({ id: term.code, label: say(term.label) })),
    }
  }, [taxonomy, articles, directory, kinds, deadlines, language, t])
}

function named(term: Term | undefined, code: string, say: (label: Label) => string) {
  return term ? say(term.label) : code
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** CRC-28 is written CRC 28. */
function short(code: string) {
  return code.replace('-', ' ')
}

/** The articles that usually matter in the chosen areas, most important first, five at most. */
export function usualArticles(areas: Pick<LegalArea, 'code' | 'articles'>[], chosen: string[]): string[] {
  const found = chosen.flatMap((code) => areas.find((area) => area.code === code)?.articles ?? [])
  return [...new Set(found)].slice(0, 5)
}
