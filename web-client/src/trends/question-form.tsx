import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem'
import { Button } from '../kit/button'
import { ComboBox } from '../kit/combo-box'
import { Select } from '../kit/select'
import { asLength, isBefore, lastWithin, lengths, type Length, upTo } from './periods'
import { isRefused, placeOf } from './refused'
import type { CodeList, Release } from './trends'
import { type Asked, type Dimension, dimensions, EACH, GROUPS, MOST_DIMENSIONS, type TrendsSearch } from './trends-search'
import type { Names } from './use-names'

const OFFERED: Record<Length, number> = { month: 72, quarter: 40, year: 10 }

interface Props {
  search: TrendsSearch
  question: Asked
  releases: Release[]
  lists: CodeList[]
  names: Names
  problem?: Problem
}

/** The question, field by field. Every answer goes into the address at once. */
export function QuestionForm({ search, question, releases, lists, names, problem }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const place = problem && placeOf(problem)
  const advice = problem && t(`trends.refused.${problem.code}.advice`, { defaultValue: t('trends.refused.OTHER.advice') })
  const set = (change: Partial<TrendsSearch>) => void navigate({ to: '/research/trends', search: { ...search, ...change }, replace: true })
  const adding = useRef<HTMLButtonElement>(null)
  const leaveOut = (dimension: Dimension) => {
    set({ [dimension]: undefined })
    // the button that was pressed goes with its field
    setTimeout(() => adding.current?.focus())
  }
  const chosen = dimensions.filter((dimension) => search[dimension])
  const isTrend = question.view === 'trend'
  const changeLength = (length: Length) =>
    set({ period: length, from: undefined, to: search.to && asLength(search.to, length) < lastWithin(question.release, length) ? asLength(search.to, length) : undefined })
  const periods = (keep: string) => {
    const offered = upTo(lastWithin(question.release, question.period), OFFERED[question.period])
    return [...(offered.includes(keep) ? [] : [keep]), ...offered].map((id) => ({ id, label: names.period(id) }))
  }
  return (
    <div className="kr-question kr-no-print" role="group" aria-label={t('trends.question')}>
      {chosen.map((dimension) => (
        <div key={dimension} className="kr-question__part">
          <ComboBox
            label={names.dimension(dimension)}
            options={choices(dimension, lists, names)}
            value={search[dimension] ?? EACH}
            onChange={(value) => value && set({ [dimension]: value })}
            error={isRefused(place, dimension) ? advice : undefined}
          />
          <Button variant="quiet" icon="close" aria-label={t('trends.leaveOut', { what: names.dimension(dimension) })} onPress={() => leaveOut(dimension)} />
        </div>
      ))}
      {chosen.length < MOST_DIMENSIONS && (
        <Select
          ref={adding}
          label={t(chosen.length ? 'trends.andBy' : 'trends.by')}
          description={chosen.length ? undefined : t('trends.byHint')}
          value=""
          onChange={(dimension) => dimension && set({ [dimension]: EACH })}
          options={[{ id: '', label: t('trends.noDimension') }, ...dimensions.filter((one) => !search[one]).map((id) => ({ id, label: names.dimension(id) }))]}
          error={place?.at === 'dimensions' ? advice : undefined}
        />
      )}
      {chosen.length >= MOST_DIMENSIONS && place?.at === 'dimensions' && <p className="kr-error">{advice}</p>}
      <Select label={t('trends.length')} value={question.period} onChange={(value) => changeLength(value as Length)} options={lengths.map((id) => ({ id, label: t(`trends.lengths.${id}`) }))} />
      {isTrend && (
        <Select
          label={t('trends.from')}
          value={question.from}
          onChange={(from) => set({ from, to: isBefore(question.to, from) ? from : search.to })}
          options={periods(question.from)}
          error={place?.at === 'period' ? advice : undefined}
        />
      )}
      <Select
        label={t(isTrend ? 'trends.to' : 'trends.when')}
        value={question.to}
        onChange={(to) => set({ to, from: isTrend && isBefore(to, question.from) ? to : search.from })}
        options={periods(question.to)}
        error={!isTrend && place?.at === 'period' ? advice : undefined}
      />
      <Select
        label={t('trends.release')}
        value={question.release}
        onChange={(release) => set({ release: release === releases[0]?.month ? undefined : release, from: undefined, to: undefined })}
        options={releases.map(({ month }, at) => ({ id: month, label: at === 0 ? t('trends.latest', { month: names.period(month) }) : names.period(month) }))}
        error={place?.at === 'release' ? advice : undefined}
      />
    </div>
  )
}

/** What may be asked of a dimension: a line for each, a line for each group, or one code or group. */
function choices(dimension: Dimension, lists: CodeList[], names: Names) {
  const list = lists.find((one) => one.dimension === dimension)
  const all = [{ id: EACH, label: names.t('trends.each') }]
  if (list?.groups.length) all.push({ id: GROUPS, label: names.t('trends.eachGroup') })
  const option = (id: string) => ({ id, label: names.code(dimension, id) })
  return [...all, ...(list?.groups ?? []).map(option), ...(list?.members ?? []).map(({ code }) => option(code))]
}
