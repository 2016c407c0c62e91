import { expect, test } from 'vitest'
import { allowNoHtmlButNone } from './trusted-types'

test('an empty string may empty an element, any other HTML is refused', () => {
  let createHTML: ((html: string) => string) | undefined
  allowNoHtmlButNone({
    createPolicy: (_, rules) => {
      createHTML = rules.createHTML
    },
  })
  expect(createHTML?.('')).toBe('')
  expect(() => createHTML?.('<img src=x>')).toThrow(TypeError)
})
