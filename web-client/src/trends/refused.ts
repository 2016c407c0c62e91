import { Problem } from '../api/problem'
import type { Dimension } from './trends-search'

/** Where on the form a refusal belongs. */
export type Place = { at: 'dimension'; dimensions: string[] } | { at: 'dimensions' } | { at: 'period' } | { at: 'release' } | { at: 'page' }

/** Which part of the question was refused. What the server answers names codes and dimensions, never figures. */
export function placeOf(problem: Problem): Place {
  const evidence = problem.evidence as { dimension?: string; dimensions?: string[] }
  switch (problem.code) {
    case 'ONE_CODE_ONLY':
    case 'STATISTICS_CODE_UNKNOWN':
    case 'NO_PARENTS':
      return { at: 'dimension', dimensions: evidence.dimension ? [evidence.dimension] : [] }
    case 'DIMENSIONS_WITHHELD':
      return evidence.dimensions?.length ? { at: 'dimension', dimensions: evidence.dimensions } : { at: 'dimensions' }
    case 'TOO_MANY_DIMENSIONS':
    case 'TOO_MANY_CELLS':
      return { at: 'dimensions' }
    case 'PERIOD_INVALID':
    case 'PERIOD_NOT_RELEASED':
      return { at: 'period' }
    case 'RELEASE_UNKNOWN':
      return { at: 'release' }
    default:
      return { at: 'page' }
  }
}

/** What was refused of a dimension, if anything. */
export function isRefused(place: Place | undefined, dimension: Dimension): boolean {
  return place?.at === 'dimension' && place.dimensions.includes(dimension)
}
