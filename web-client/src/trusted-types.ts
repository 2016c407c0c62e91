interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createHTML: (html: string) => string; createScriptURL: (address: string) => string },
  ): unknown
}

/** Where the build puts our one worker. */
const WORKER = /^\/assets\/worker-[\w-]+\.js$/

/**
 * The page may only set HTML that nobody wrote: React Aria empties its live region with an empty string, which the
 * content security policy would otherwise refuse along with everything else. And the only script that may be started by its
 * address is the verifier, in a worker.
 */
export function allowNoHtmlButNone(types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes) {
  types?.createPolicy('default', {
    createHTML: (html) => {
      if (html !== '') throw new TypeError('HTML from a string is never shown')
      return ''
    },
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href)
      if (origin !== location.origin || !WORKER.test(pathname)) throw new TypeError('no other script is started')
      return address
    },
  })
}
