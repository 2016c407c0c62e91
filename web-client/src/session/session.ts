import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { get, request } from '../api/http'

export type Role = 'JURIST' | 'SENIOR_JURIST' | 'RESEARCHER' | 'DIRECTOR' | 'AUDITOR' | 'PRIVACY_OFFICER' | 'ADMIN'

export interface Passkey {
  id: string
  label: string
  createdAt: string
  lastUsedAt?: string
}

/** Who is signed in, and as what. */
export interface Me {
  id: string
  name: string
  username: string
  roles: Role[]
  role: Role
  teams: { id: string; name: string }[]
  language?: 'nl' | 'en'
  shortcuts?: boolean
  mustChangePassword?: boolean
  passkeys?: Passkey[]
}

/** What a browser may know before and after signing in. */
export interface Session {
  me?: Me
  passkeys?: boolean
  oidc?: { label: string; href: string }
  idleSeconds?: number
  demoAccounts?: { username: string; password: string; role: Role }[]
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<Session>('/session', signal),
  staleTime: Infinity,
  retry: false,
})

export const MeContext = createContext<Me | null>(null)

/** The person who is signed in; only below the sign-in gate. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside the sign-in gate')
  return me
}

export function useSession() {
  return useQuery(sessionQuery)
}

export function useRefreshSession() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['session'] })
}

export async function signIn(username: string, password: string) {
  await request('/session', { method: 'POST', body: { username, password } })
}

/** Somebody with several roles acts in one of them at a time. */
export async function actAs(role: Role) {
  await request('/me/active-role', { method: 'PUT', body: { role } })
}

export async function signOut() {
  await request('/session', { method: 'DELETE' })
}
