// Serves the built client and a made-up server, with the content security policy of the real one:
//   node dev/server.mjs [port] [role]
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as data from './fixtures.mjs'
import { statistics } from './statistics.mjs'

const port = Number(process.argv[2] ?? 21300)
const root = fileURLToPath(new URL('../target/classes/META-INF/resources', import.meta.url))
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff' }
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

let role = process.argv[3] ?? ''
const made = new Map()

const me = () => role && { ...data.people[role], role, teams: data.teams.slice(0, 1), shortcuts: true, mustChangePassword: false, passkeys: [{ id: 'k', label: 'Testsleutel', createdAt: '2026-10-01T10:00:00Z' }] }
const session = () => ({ me: me() || undefined, passkeys: true, oidc: { label: 'Voorbeeldorganisatie', href: '/oauth2/authorization/oidc' }, idleSeconds: 900, demoAccounts: Object.entries(data.people).map(([name, one]) => ({ username: one.username, password: 'verzonnen', role: name })) })
const list = (items) => ({ items })

const answers = {
  'GET /session': session,
  'GET /me': me,
  'GET /staff': () => list(data.staff),
  'GET /teams': () => list(data.teams),
  'GET /rules/taxonomy': () => data.taxonomy,
  'GET /rules/articles': () => data.articles,
  'GET /rules/deadline-rules': () => data.deadlineRules,
  'GET /directory/bodies': () => list(data.directory.bodies),
  'GET /directory/kinds': () => list(data.directory.kinds),
  'GET /worklist': () => ({ items: data.worklist(), next: 'more' }),
  'GET /worklist/counts': () => ({ mine: 12, team: 41, unassigned: 3, 'due-soon': 6, 'waiting-consent': 4, 'waiting-answer': 2, 'to-ask': 1, all: 87 }),
  'GET /saved-views': () => list([{ id: 'v', name: 'Migratie met spoed', query: 'view=team&area=MIG-ROOT&urgency=URGENT', shared: true }]),
  'GET /drafts': () => list(made.has('draft') ? data.drafts : []),
  'GET /contacts': () => list(data.contacts()),
  'GET /research/outside-causes': () => list(data.outsideCauses()),
  'GET /research/patterns': () => list(data.patterns),
  'GET /audit/cases': () => list(data.auditCases),
  'GET /audits': () => list(data.auditLines),
  'GET /access-log': () => list(data.looks),
  'GET /privacy/queue': () => data.privacyQueue,
  'GET /accounts': () => list(data.accounts),
  'GET /imports': () => list(data.imports),
  'GET /operations/projections/dead-letters': () => list(data.deadLetters),
  'GET /operations/reactions/dead-letters': () => list([]),
  'GET /operations/views': () => ({ items: ['audit-cases', 'case-access', 'case-search', 'contacts', 'privacy-queue', 'research-patterns', 'worklist'] }),
  'GET /operations/rebuilds': () => [],
  'POST /searches': ({ text }) => list(!/vos|\d/i.test(text) ? [] : [{ caseId: data.caseId, number: '2026-00417', childLabel: 'Vos', state: 'OPEN', matchedOn: ['NAME'], areas: ['YH-ACC'], openedAt: '2026-11-02T10:00:00Z' }]),
  'POST /conflict-checks': () => ({ id: 'cc', outcome: 'HITS', hits: [{ caseNumber: '2025-00190', caseId: data.caseId, role: 'PARENT', matchedOn: ['PHONE', 'NAME'], strength: 'STRONG' }] }),
  'POST /intakes': () => ({ contactId: 'c', caseId: data.caseId, version: 1, position: 1 }),
}

function problem(response, status, code, evidence = {}, errors = []) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' })
  response.end(JSON.stringify({ status, code, evidence, errors }))
}

function api(request, response, path, body) {
  const key = `${request.method} ${path}`
  if (key === 'POST /session') {
    role = Object.entries(data.people).find(([, one]) => one.username === body.username)?.[0] ?? ''
    return role ? json(response, me()) : problem(response, 401, 'SIGN_IN_FAILED')
  }
  if (key === 'DELETE /session') {
    role = ''
    return json(response)
  }
  if (path === '/events') return response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n')
  if (!role && path !== '/session') return problem(response, 401, 'SIGNED_OUT')
  if (answers[key]) return json(response, answers[key](body))
  if (path.startsWith('/research/statistics')) {
    const { body: told, refused, evidence } = statistics(request.method, path, new URL(request.url, 'http://localhost').searchParams)
    return refused ? problem(response, 409, refused, evidence) : json(response, told)
  }
  if (path.startsWith('/drafts/')) return request.method === 'GET' ? json(response, { childPseudonym: 'Vos' }) : json(response, { savedAt: new Date() })
  if (path.startsWith('/contacts/') && request.method === 'GET') {
    return json(response, { ...data.contacts()[0], question: 'Mag een school mijn zoon wekenlang thuis laten?', asker: { name: 'Testvader Voorbeeld' }, answers: [] })
  }
  if (path.startsWith('/presence/')) return json(response, request.method === 'PUT' ? list([{ id: 's-2', name: 'Linde (jurist jeugd)' }]) : undefined)
  if (path.endsWith('/timeline')) return json(response, list(data.timeline()))
  if (path.endsWith('/who-looked')) return json(response, list(data.looks))
  if (path.endsWith('/redrawn-samples')) return json(response, [{ draw: 'd-1', same: true, population: 96 }, { draw: 'd-2', same: false, population: 2 }])
  if (/^\/audits\/[^/]+$/.test(path)) return json(response, data.audit(path.startsWith('/audits/5')))
  if (path.endsWith('/judgements')) return json(response, data.judgements())
  if (path.endsWith('/history')) return json(response, data.history())
  if (path.endsWith('/states')) return json(response, data.state(90))
  if (path.includes('/states/')) return json(response, data.state(Number(path.split('/').at(-1))))
  if (path.endsWith('/differences')) return json(response, data.differences)
  if (path.endsWith('/mediations')) {
    return problem(response, 409, 'CONSENT_MISSING', { purpose: 'MEDIATION', recipient: 'rvdk', waiverPossible: true, missing: [{ party: 'p-child', role: 'CHILD', reason: 'NOT_GIVEN' }, { role: 'HOLDER_OF_AUTHORITY', reason: 'HOLDER_UNKNOWN' }] })
  }
  if (path.endsWith('/classifications') && !made.has('merged')) {
    made.set('merged', true)
    return problem(response, 412, 'STALE', {})
  }
  if (/^\/cases\/[^/]+$/.test(path)) {
    if (path.endsWith('999')) return problem(response, 404, 'NOT_FOUND')
    const file = data.caseFile()
    if (made.has('merged')) Object.assign(file, { version: 15, classification: { ...file.classification, primaryArticle: 'CRC-28', province: 'ZEELAND' } })
    return json(response, file)
  }
  return request.method === 'GET' ? problem(response, 404, 'NOT_FOUND') : json(response, { id: 'x', version: 15, position: 91 })
}

function json(response, body) {
  response.writeHead(body === undefined ? 204 : 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Set-Cookie', 'XSRF-TOKEN=dev; Path=/; SameSite=Strict')
  if (path.startsWith('/dev/role/')) {
    role = path.split('/').at(-1)
    if (role === 'NOBODY') role = ''
    return json(response)
  }
  if (path === '/dev/fresh') {
    made.clear()
    return json(response)
  }
  if (path === '/dev/draft') return json(response, made.set('draft', true).size)
  if (path.startsWith('/api/v1')) {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => {
      let body = {}
      try {
        body = text ? JSON.parse(text) : {}
      } catch {
        // a file, not JSON
      }
      api(request, response, path.slice('/api/v1'.length), body)
    })
    return
  }
  const file = join(root, path)
  const found = path !== '/' && existsSync(file) ? file : join(root, 'index.html')
  response.writeHead(200, { 'Content-Type': types[extname(found)] ?? 'application/octet-stream' })
  createReadStream(found).pipe(response)
}).listen(port, '127.0.0.1', () => process.stdout.write(`http://localhost:${port}\n`))
