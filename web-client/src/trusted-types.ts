interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML: (html: string) => string }): unknown
}

/**
 * The page may only set HTML that nobody wrote: React Aria empties its live region with an empty string, which the
 * content security policy would otherwise refuse along with everything else.
 */
export function allowNoHtmlButNone(types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes) {
  types?.createPolicy('default', {
    createHTML: (html) => {
      if (html !== '') throw new TypeError('HTML from a string is never shown')
      return ''
    },
  })
}
