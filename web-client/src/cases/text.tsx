import { ErasedTag, isErased } from '../kit/erased'
import type { Text } from './case-file'

/** A text of a person; after erasure only the fact that there was one. */
export function PersonalText({ value }: { value: Text | undefined | null }) {
  if (value === undefined || value === null || value === '') return null
  if (isErased(value)) return <ErasedTag erased={value} />
  return <p className="kr-prose">{value}</p>
}
