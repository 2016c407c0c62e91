import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { MarkAt } from './trend-chart'

/** What the signs of a picture mean, in words. */
export function Legend() {
  const { t } = useTranslation()
  const hatch = useId()
  const signs: [key: 'shown' | 'small' | 'standsOut' | 'band' | 'provisional', picture: React.ReactNode][] = [
    ['shown', <MarkAt key="shown" x={12} y={8} kind="shown" />],
    ['small', <MarkAt key="small" x={12} y={8} kind="small" />],
    ['standsOut', <MarkAt key="standsOut" x={12} y={9} kind="standsOut" />],
    ['band', <rect key="band" className="kr-trend__band" x="2" y="3" width="20" height="10" />],
    ['provisional', <rect key="provisional" x="2" y="2" width="20" height="12" fill={`url(#${hatch})`} />],
  ]
  return (
    <ul className="kr-legend kr-plain">
      {signs.map(([key, picture]) => (
        <li key={key}>
          <svg width="24" height="16" aria-hidden="true" focusable="false">
            {key === 'provisional' && (
              <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line className="kr-trend__hatch" y2="6" />
              </pattern>
            )}
            {picture}
          </svg>
          {t(`trends.legend.${key}`)}
        </li>
      ))}
    </ul>
  )
}
