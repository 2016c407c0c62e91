import type { Figure } from './trends'

/** From a number to a height in a picture that begins at nought. */
export interface Scale {
  top: number
  ticks: number[]
  y: (value: number) => number
}

const STEPS = [1, 2, 5, 10]

/** A scale from 0 with a few round ticks. Several pictures with the same scale can be compared. */
export function scaleTo(most: number, height: number, ticks = 4): Scale {
  const rough = Math.max(most, 10) / ticks
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power
  const top = Math.ceil(Math.max(most, 10) / step) * step
  return {
    top,
    ticks: Array.from({ length: top / step + 1 }, (_, n) => n * step),
    y: (value) => height - (value / top) * height,
  }
}

export type Mark = 'shown' | 'small' | 'standsOut'

export interface Drawing {
  /** the line through what is shown; it breaks where a figure is hidden */
  line: string
  bands: { x: number; y: number; width: number; height: number }[]
  marks: { period: string; x: number; y: number; kind: Mark }[]
  provisional: { x: number; width: number }[]
}

/** The middle of what <5 may be: every hidden figure is drawn at the same height. */
const HIDDEN_AT = 2.5

/** Where everything of a line stands in a picture of this width. */
export function draw(figures: Figure[], scale: Scale, width: number): Drawing {
  const step = width / Math.max(figures.length, 1)
  const drawing: Drawing = { line: '', bands: [], marks: [], provisional: [] }
  let isDown = false
  figures.forEach((figure, at) => {
    const x = rounded(step * (at + 0.5))
    const y = rounded(scale.y(figure.value ?? HIDDEN_AT))
    if (figure.value === null) isDown = false
    else {
      drawing.line += `${isDown ? 'L' : 'M'}${x} ${y}`
      isDown = true
    }
    drawing.marks.push({ period: figure.period, x, y, kind: figure.value === null ? 'small' : figure.standsOut ? 'standsOut' : 'shown' })
    if (figure.band) {
      const top = rounded(scale.y(figure.band.to))
      drawing.bands.push({ x: rounded(step * at), y: top, width: rounded(step), height: rounded(scale.y(figure.band.from) - top) })
    }
    if (figure.mark) drawing.provisional.push({ x: rounded(step * at), width: rounded(step) })
  })
  return drawing
}

/** Which periods get a name under the picture, so that names do not run into each other. */
export function named(many: number, width: number, nameWidth: number): number[] {
  const every = Math.max(1, Math.ceil((many * nameWidth) / Math.max(width, 1)))
  return Array.from({ length: Math.ceil(many / every) }, (_, n) => n * every)
}

const rounded = (value: number) => Math.round(value * 10) / 10
