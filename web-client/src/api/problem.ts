/** One thing that is wrong with what was sent; the pointer is a JSON pointer into the body. */
export interface FieldProblem {
  pointer?: string
  code: string
  detail?: string
}

export type Factor = 'PASSKEY' | 'PASSWORD' | 'ORGANISATION'

export interface ProblemBody {
  type?: string
  title?: string
  status: number
  code?: string
  detail?: string
  evidence?: Record<string, unknown>
  errors?: FieldProblem[]
  currentVersion?: number
  /** what would show again who somebody is */
  factor?: Factor
}

/** A refusal or failure, as the server explained it (RFC 9457), or as we found it when no server answered. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly evidence: Record<string, unknown>
  readonly errors: FieldProblem[]
  readonly body: ProblemBody

  constructor(body: ProblemBody) {
    super(body.code ?? `HTTP_${body.status}`)
    this.status = body.status
    this.code = body.code ?? codeOf(body.status)
    this.evidence = body.evidence ?? {}
    this.errors = body.errors ?? []
    this.body = body
  }

  get isOffline() {
    return this.status === 0
  }

  get isStale() {
    return this.status === 412
  }
}

function codeOf(status: number): string {
  switch (status) {
    case 0:
      return 'OFFLINE'
    case 400:
      return 'INVALID'
    case 401:
      return 'SIGNED_OUT'
    case 403:
      return 'NOT_PERMITTED'
    case 404:
      return 'NOT_FOUND'
    case 412:
      return 'STALE'
    default:
      return status >= 500 ? 'SERVER_FAILED' : 'REFUSED'
  }
}
