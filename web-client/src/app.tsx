import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider, RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { onSignedOut } from './api/http'
import { Problem } from './api/problem'
import { localeOf, speak } from './i18n'
import { EmptyState, Skeleton } from './kit/notice'
import { Button } from './kit/button'
import { createAppRouter } from './router'
import { BufferContext } from './drafts/buffer-context'
import { EncryptedOutageBuffer } from './session/outage-buffer'
import { FirstPasswordPage } from './session/first-password-page'
import { type Me, MeContext, type Session, signOut, useSession } from './session/session'
import { ProofDialog } from './session/proof-dialog'
import { SignInPage } from './session/sign-in-page'
import { OneTimeLinkPage } from './session/one-time-link-page'

function makeQueries() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500),
      },
      mutations: { retry: false },
    },
  })
}

export function App() {
  const [queries] = useState(makeQueries)
  const { i18n } = useTranslation()
  return (
    <I18nProvider locale={localeOf(i18n.language)}>
      <QueryClientProvider client={queries}>
        {location.pathname === '/one-time-link' ? <OneTimeLinkPage /> : <Gate />}
      </QueryClientProvider>
    </I18nProvider>
  )
}

/** Nobody gets past without signing in; the address stays, so that one comes back where one was. */
function Gate() {
  const { t } = useTranslation()
  const session = useSession()
  const queries = useQueryClient()
  const [ended, setEnded] = useState(false)

  const leave = useCallback(
    (wasEnded: boolean) => {
      setEnded(wasEnded)
      // the session itself stays: several answers may say at once that it ended, and the page listens to it to let one in again
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      queries.getMutationCache().clear()
      queries.setQueryData<Session>(['session'], (known) => ({ ...known, me: undefined }))
    },
    [queries],
  )
  useEffect(() => onSignedOut(() => leave(true)), [leave])

  if (session.isPending) return <Skeleton label={t('kit.loading')} />
  if (session.isError) {
    return (
      <EmptyState icon="alert" title={t('refusals.SERVER_FAILED.title')}>
        <Button onPress={() => void session.refetch()}>{t('shell.tryAgain')}</Button>
      </EmptyState>
    )
  }
  const me = session.data.me
  if (!me) return <SignInPage session={session.data} ended={ended} />
  if (me.mustChangePassword) return <FirstPasswordPage />
  return <SignedIn me={me} idleSeconds={session.data.idleSeconds ?? 900} onLeft={leave} />
}

function SignedIn({ me, idleSeconds, onLeft }: { me: Me; idleSeconds: number; onLeft: (ended: boolean) => void }) {
  const queries = useQueryClient()
  const buffer = useMemo(() => new EncryptedOutageBuffer(me.id), [me.id])
  useEffect(() => {
    if (me.language) void speak(me.language)
  }, [me.language])

  const onSignOut = useCallback(async () => {
    await buffer.wipe()
    await signOut().catch(() => undefined)
    onLeft(false)
    await queries.invalidateQueries({ queryKey: ['session'] })
  }, [buffer, onLeft, queries])
  const onEnded = useCallback(() => onLeft(true), [onLeft])

  const router = useMemo(
    () => createAppRouter({ idleSeconds, onSignOut: () => void onSignOut(), onEnded }),
    [idleSeconds, onSignOut, onEnded],
  )
  return (
    <MeContext value={me}>
      <BufferContext value={buffer}>
        <AriaRouterProvider navigate={(to) => void router.navigate({ to })}>
          <RouterProvider router={router} />
          <ProofDialog />
        </AriaRouterProvider>
      </BufferContext>
    </MeContext>
  )
}
