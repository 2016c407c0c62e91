import { expect, test } from 'vitest'
import { allowNoHtmlButNone } from './trusted-types'

function rules() {
  let made: { createHTML: (html: string) => string; createScriptURL: (address: string) => string } | undefined
  allowNoHtmlButNone({
    createPolicy: (_, given) => {
      made = given
    },
  })
  if (!made) throw new Error('no policy was made')
  return made
}

test('an empty string may empty an element, any other HTML is refused', () => {
  expect(rules().createHTML('')).toBe('')
  expect(() => rules().createHTML('<img src=x>')).toThrow(TypeError)
})

test('the verifier may be started, any other script is refused', () => {
  expect(rules().createScriptURL('/assets/worker-Ab_1-x.js')).toBe('/assets/worker-Ab_1-x.js')
  for (const other of ['/assets/index-Ab1.js', 'https://elsewhere.example/assets/worker-Ab1.js', 'data:text/javascript,1', '/api/v1/worker-1.js']) {
    expect(() => rules().createScriptURL(other), other).toThrow(TypeError)
  }
})
