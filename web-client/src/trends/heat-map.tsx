import { useTranslation } from 'react-i18next'
import { EmptyState } from '../kit/notice'
import { gridOf, shadeOf } from './series'
import type { Figure } from './trends'
import type { Dimension } from './trends-search'
import type { Names } from './use-names'

interface Props {
  figures: Figure[]
  by: [rows: Dimension, columns: Dimension]
  names: Names
}

/** Two dimensions against each other. The picture is the table itself: each cell has its number, and a shade besides. */
export function HeatMap({ figures, by: [rowsBy, columnsBy], names }: Props) {
  const { t } = useTranslation()
  const grid = gridOf(figures, rowsBy, columnsBy)
  const most = Math.max(0, ...figures.map(({ value }) => value ?? 0))
  const caption = t('trends.heatCaption', { rows: names.dimension(rowsBy), columns: names.dimension(columnsBy), period: names.period(figures[0]?.period ?? '') })
  if (grid.rows.length === 0) {
    return (
      <EmptyState icon="wave" title={t('trends.allSmall')}>
        <p>{t('trends.allSmallText')}</p>
      </EmptyState>
    )
  }
  return (
    <div className="kr-stack kr-stack--tight">
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="kr-table-scroll" role="group" aria-label={caption} tabIndex={0}>
        <table className="kr-heat">
          <caption className="kr-hidden-visually">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{names.dimension(rowsBy)}</th>
              {grid.columns.map((column) => (
                <th key={column} scope="col">
                  {names.code(columnsBy, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <tr key={row}>
                <th scope="row">{names.code(rowsBy, row)}</th>
                {grid.columns.map((column) => {
                  const figure = grid.at(row, column)
                  return (
                    <td key={column} data-shade={shadeOf(figure?.value, most)}>
                      {figure && (figure.value === null ? figure.shown : names.number(figure.value))}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {grid.leftOut > 0 && <p className="kr-subtle kr-small">{t('trends.rowsLeftOut', { count: grid.leftOut })}</p>}
      <Shades />
    </div>
  )
}

/** What the shades mean. */
export function Shades() {
  const { t } = useTranslation()
  return (
    <ul className="kr-shades kr-plain">
      <li>
        <span data-shade="0" /> {t('trends.shades.small')}
      </li>
      <li>
        <span data-shade="1" />
        <span data-shade="2" />
        <span data-shade="3" />
        <span data-shade="4" />
        <span data-shade="5" /> {t('trends.shades.more')}
      </li>
    </ul>
  )
}
