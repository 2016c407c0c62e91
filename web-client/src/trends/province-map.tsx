import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../kit/data-table'
import { Shades } from './heat-map'
import { shadeOf } from './series'
import type { Figure } from './trends'
import type { Names } from './use-names'

/** About where each province lies, by column and row; every one is as large as the others. Our own arrangement. */
const places: Record<string, { short: string; at: string }> = {
  GRONINGEN: { short: 'GR', at: 'kr-province--4-1' },
  FRIESLAND: { short: 'FR', at: 'kr-province--3-1' },
  DRENTHE: { short: 'DR', at: 'kr-province--4-2' },
  NOORD_HOLLAND: { short: 'NH', at: 'kr-province--2-2' },
  FLEVOLAND: { short: 'FL', at: 'kr-province--3-2' },
  OVERIJSSEL: { short: 'OV', at: 'kr-province--4-3' },
  ZUID_HOLLAND: { short: 'ZH', at: 'kr-province--1-3' },
  UTRECHT: { short: 'UT', at: 'kr-province--2-3' },
  GELDERLAND: { short: 'GE', at: 'kr-province--3-3' },
  ZEELAND: { short: 'ZE', at: 'kr-province--1-4' },
  NOORD_BRABANT: { short: 'NB', at: 'kr-province--2-4' },
  LIMBURG: { short: 'LI', at: 'kr-province--3-4' },
}

/** The twelve provinces as tiles, and beside them a table that has what lies outside too. */
export function ProvinceMap({ figures, names }: { figures: Figure[]; names: Names }) {
  const { t } = useTranslation()
  const most = Math.max(0, ...figures.map(({ value }) => value ?? 0))
  const caption = t('trends.mapCaption', { period: names.period(figures[0]?.period ?? '') })
  const text = ({ value, shown }: Figure) => (value === null ? shown : names.number(value))
  const columns: Column<Figure>[] = [
    { id: 'region', header: names.dimension('region'), isRowHeader: true, cell: ({ codes }) => names.code('region', codes.region ?? '') },
    { id: 'children', header: t('trends.table.children'), isNumber: true, cell: text },
  ]
  return (
    <div className="kr-map">
      <div className="kr-stack kr-stack--tight">
        {/* the table beside it says the same in words */}
        <div className="kr-provinces" aria-hidden="true">
          {figures.map((figure) => {
            const place = places[figure.codes.region ?? '']
            return (
              place && (
                <div key={figure.codes.region} className={`kr-province ${place.at}`} data-shade={shadeOf(figure.value, most)}>
                  <span>{place.short}</span>
                  <strong>{text(figure)}</strong>
                </div>
              )
            )
          })}
        </div>
        <Shades />
      </div>
      <DataTable caption={caption} columns={columns} rows={figures} rowId={({ codes }) => codes.region ?? ''} folds={false} />
    </div>
  )
}
