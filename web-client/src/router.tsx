import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { Shell } from './shell/shell'
import { NotFound, PageFailed } from './shell/not-found'
import { StartPage } from './start/start-page'

interface Leaving {
  idleSeconds: number
  onSignOut: () => void
  onEnded: () => void
}

function createRoutes(leaving: Leaving) {
  const root = createRootRoute({
    component: () => <Shell {...leaving} />,
    notFoundComponent: NotFound,
    errorComponent: PageFailed,
  })
  const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })
  return root.addChildren([
    createRoute({ ...at('/'), component: StartPage }),
    createRoute({
      ...at('/account'),
      component: lazyRouteComponent(() => import('./account/account-page'), 'AccountPage'),
    }),
  ])
}

export function createAppRouter(leaving: Leaving) {
  return createRouter({ routeTree: createRoutes(leaving), defaultPreload: false, scrollRestoration: true })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}

export const anyText = z.string().optional().catch(undefined)
