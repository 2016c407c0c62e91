import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Column } from '../kit/data-table'
import { Page } from '../kit/layout'
import { Listing } from '../kit/listing'
import { Select } from '../kit/select'
import { usePages } from '../kit/use-pages'
import { useVocabulary } from '../vocabulary/vocabulary'

interface Pattern {
  pattern: string
  areas: string[]
  articles: string[]
  primaryArticle: string
  bodyType?: string
  body?: string
  decisionType?: string
  province?: string
  groups: string[]
  ageBand: string
  quarter: string
  issueHint: string
}

/** What researchers see of cases: codes, and nothing that could lead to a child. */
export function PatternsPage() {
  const { t } = useTranslation()
  const words = useVocabulary()
  const navigate = useNavigate()
  const { area } = useSearch({ from: '/patterns' })
  const quarterName = (code: string) => {
    const [year = '', number = ''] = code.split('-Q')
    return number ? t('research.quarterOf', { number, year }) : code
  }
  const pages = usePages<Pattern>('/research/patterns', { area })
  const columns: Column<Pattern>[] = [
    {
      id: 'hint',
      header: t('research.hintAndQuarter'),
      isRowHeader: true,
      cell: (one) => (
        <>
          {one.issueHint}
          <br />
          <span className="kr-subtle kr-nowrap">{quarterName(one.quarter)}</span>
        </>
      ),
    },
    { id: 'areas', header: t('research.areas'), cell: (one) => one.areas.map(words.areaName).join(', ') },
    {
      id: 'articles',
      header: t('research.articles'),
      cell: (one) => (
        <>
          {words.articleName(one.primaryArticle)}
          <br />
          <span className="kr-subtle">
            {one.articles.filter((code) => code !== one.primaryArticle).map(words.articleShort).join(', ')}
          </span>
        </>
      ),
    },
    { id: 'body', header: t('research.body'), cell: (one) => words.bodyName(one.body) || words.bodyTypeOptions.find((kind) => kind.id === one.bodyType)?.label },
    { id: 'decision', header: t('research.decision'), cell: (one) => one.decisionType && t(`codes.decisionType.${one.decisionType}`) },
    { id: 'province', header: t('research.province'), cell: (one) => one.province && t(`codes.province.${one.province}`) },
    {
      id: 'child',
      header: t('research.ageAndGroups'),
      cell: (one) => (
        <>
          <span className="kr-nowrap">{t(`codes.ageBand.${one.ageBand}`)}</span>
          <br />
          <span className="kr-subtle">{one.groups.map((group) => t(`codes.vulnerableGroup.${group}`)).join(', ')}</span>
        </>
      ),
    },
  ]
  return (
    <Page title={t('research.title')} intro={t('research.intro')}>
      <div className="kr-stack">
        <div className="kr-toolbar">
          <Select
            label={t('worklist.area')}
            value={area ?? ''}
            onChange={(value) => void navigate({ to: '/patterns', search: { area: value || undefined } })}
            options={[{ id: '', label: t('worklist.any') }, ...words.areaOptions]}
          />
        </div>
        <Listing
          title={t('research.title')}
          pages={pages}
          columns={columns}
          rowId={(one) => one.pattern}
          emptyIcon="wave"
          emptyTitle={t('research.empty')}
          emptyText={t('research.emptyText')}
        />
      </div>
    </Page>
  )
}
