import { expect, test } from 'vitest'
import { rangeIn } from './range'

test('two positions are a range, if the second is not before the first', () => {
  expect(rangeIn('0', ' 12 ')).toEqual({ from: 0, to: 12 })
  expect(rangeIn('12', '12')).toEqual({ from: 12, to: 12 })
})

test.each([['', ''], ['3', ''], ['12', '3'], ['-1', '3'], ['1.5', '3'], ['een', 'twee'], ['0', '9999999999999999999']])(
  '%j and %j are none',
  (from, to) => expect(rangeIn(from, to)).toBeUndefined(),
)
