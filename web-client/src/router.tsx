import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { worklistSearch } from './worklist/worklist-search'
import { Shell } from './shell/shell'
import { NotFound, PageFailed } from './shell/not-found'
import { StartPage } from './start/start-page'
import { trendsSearch } from './trends/trends-search'

const anyText = z.string().optional().catch(undefined)

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
    createRoute({
      ...at('/intake'),
      component: lazyRouteComponent(() => import('./intake/intake-page'), 'IntakePage'),
    }),
    createRoute({
      ...at('/contacts'),
      component: lazyRouteComponent(() => import('./contacts/contacts-page'), 'ContactsPage'),
    }),
    createRoute({
      ...at('/contacts/$contactId'),
      component: lazyRouteComponent(() => import('./contacts/contact-page'), 'ContactPage'),
    }),
    createRoute({
      ...at('/worklist'),
      validateSearch: worklistSearch,
      component: lazyRouteComponent(() => import('./worklist/worklist-page'), 'WorklistPage'),
    }),
    createRoute({
      ...at('/cases/$caseId'),
      validateSearch: z.object({ tab: anyText }),
      component: lazyRouteComponent(() => import('./cases/case-page'), 'CasePage'),
    }),
    createRoute({
      ...at('/cases/$caseId/history'),
      component: lazyRouteComponent(() => import('./history/history-page'), 'HistoryPage'),
    }),
    createRoute({
      ...at('/cases/$caseId/history/$position'),
      component: lazyRouteComponent(() => import('./history/history-page'), 'HistoryPage'),
    }),
    createRoute({
      ...at('/audit'),
      validateSearch: z.object({ number: anyText, area: anyText }),
      component: lazyRouteComponent(() => import('./audit/audit-page'), 'AuditPage'),
    }),
    createRoute({
      ...at('/check-bundle'),
      component: lazyRouteComponent(() => import('./checking/check-bundle-page'), 'CheckBundlePage'),
    }),
    createRoute({
      ...at('/check-ledger'),
      component: lazyRouteComponent(() => import('./checking/check-ledger-page'), 'CheckLedgerPage'),
    }),
    createRoute({
      ...at('/audits'),
      component: lazyRouteComponent(() => import('./audits/audits-page'), 'AuditsPage'),
    }),
    createRoute({
      ...at('/audits/$auditId'),
      component: lazyRouteComponent(() => import('./audits/audit-file-page'), 'AuditFilePage'),
    }),
    createRoute({
      ...at('/audits/$auditId/cases/$caseId'),
      component: lazyRouteComponent(() => import('./audits/case-work-page'), 'CaseWorkPage'),
    }),
    createRoute({
      ...at('/audits/$auditId/cases/$caseId/$position'),
      component: lazyRouteComponent(() => import('./audits/case-work-page'), 'CaseWorkPage'),
    }),
    createRoute({
      ...at('/access-log'),
      validateSearch: z.object({ actor: anyText }),
      component: lazyRouteComponent(() => import('./access/access-page'), 'AccessPage'),
    }),
    createRoute({
      ...at('/patterns'),
      validateSearch: z.object({ area: anyText }),
      component: lazyRouteComponent(() => import('./research/patterns-page'), 'PatternsPage'),
    }),
    createRoute({
      ...at('/research/trends'),
      validateSearch: trendsSearch,
      component: lazyRouteComponent(() => import('./trends/trends-page'), 'TrendsPage'),
    }),
    createRoute({
      ...at('/signals'),
      validateSearch: z.object({ state: anyText }),
      component: lazyRouteComponent(() => import('./dossiers/signals-page'), 'SignalsPage'),
    }),
    createRoute({
      ...at('/signals/what-if'),
      validateSearch: z.object({ id: anyText }),
      component: lazyRouteComponent(() => import('./what-if/what-if-page'), 'WhatIfPage'),
    }),
    createRoute({
      ...at('/signals/$signalId/method'),
      component: lazyRouteComponent(() => import('./dossiers/method-page'), 'MethodPage'),
    }),
    createRoute({
      ...at('/dossiers'),
      validateSearch: z.object({ stage: anyText }),
      component: lazyRouteComponent(() => import('./dossiers/dossiers-page'), 'DossiersPage'),
    }),
    createRoute({
      ...at('/dossiers/$dossierId'),
      component: lazyRouteComponent(() => import('./dossiers/dossier-page'), 'DossierPage'),
    }),
    createRoute({
      ...at('/campaigns'),
      validateSearch: z.object({ stage: anyText }),
      component: lazyRouteComponent(() => import('./campaigns/campaigns-page'), 'CampaignsPage'),
    }),
    createRoute({
      ...at('/campaigns/$campaignId'),
      component: lazyRouteComponent(() => import('./campaigns/campaign-page'), 'CampaignPage'),
    }),
    createRoute({
      ...at('/privacy'),
      component: lazyRouteComponent(() => import('./privacy/privacy-page'), 'PrivacyPage'),
    }),
    createRoute({
      ...at('/imports'),
      component: lazyRouteComponent(() => import('./imports/imports-page'), 'ImportsPage'),
    }),
    createRoute({
      ...at('/accounts'),
      component: lazyRouteComponent(() => import('./staff/staff-page'), 'StaffPage'),
    }),
    createRoute({
      ...at('/operations'),
      component: lazyRouteComponent(() => import('./operations/operations-page'), 'OperationsPage'),
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
