import { ErasedTag } from '../kit/erased'
import type { Words } from './audits'

/** What an auditor wrote, or that it was erased. */
export function Written({ words }: { words: Words }) {
  if (words.text !== undefined) return <span className="kr-prose">{words.text}</span>
  return <ErasedTag erased={words.gone ?? { erased: true }} />
}
