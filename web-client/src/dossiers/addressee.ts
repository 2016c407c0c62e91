import type { FieldSpec, Values } from '../forms/field-spec'
import type { Vocabulary } from '../vocabulary/vocabulary'
import type { Addressee } from './issues'

/** One field to choose a kind of body or a named one in. */
export function addresseeField(name: string, label: string, words: Vocabulary): FieldSpec {
  return {
    name,
    kind: 'combo',
    label,
    options: [
      ...words.bodyTypeOptions.map((type) => ({ ...type, id: `type:${type.id}` })),
      ...words.bodyOptions.map((body) => ({ ...body, id: `body:${body.id}` })),
    ],
  }
}

export function addressee(value: Values[string], words: Vocabulary): Addressee {
  const chosen = String(value)
  const id = chosen.slice(5)
  return chosen.startsWith('body:') ? { type: words.bodyTypeOf(id) ?? '', body: id } : { type: id }
}
