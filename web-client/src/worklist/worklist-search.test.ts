import { describe, expect, it } from 'vitest'
import { fromQuery, hasFilters, toQuery, worklistSearch } from './worklist-search'

describe('the address of the worklist', () => {
  it('is my own list when it says nothing', () => {
    expect(worklistSearch.parse({})).toEqual({ view: 'mine' })
  })

  it('survives being saved and opened again', () => {
    const search = worklistSearch.parse({ view: 'due-soon', state: 'OPEN', area: 'MIG-ROOT', urgency: 'HIGH', body: 'ind', order: 'deadline' })
    expect(fromQuery(toQuery(search))).toEqual(search)
  })

  it('drops what it does not know instead of failing', () => {
    expect(fromQuery('view=nonsense&state=GONE&area=%3Cscript%3E&urgency=HIGH')).toEqual({ view: 'mine', urgency: 'HIGH' })
  })

  it('has no room for a name or a phone number', () => {
    expect(fromQuery('view=all&body=Jan+Jansen&area=0612345678&name=Jan')).toEqual({ view: 'all' })
  })

  it('knows whether anything is filtered', () => {
    expect(hasFilters(fromQuery('view=team&order=opened'))).toBe(false)
    expect(hasFilters(fromQuery('view=team&area=OTS'))).toBe(true)
  })
})
