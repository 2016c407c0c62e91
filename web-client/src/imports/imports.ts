export interface ImportRun {
  id: string
  state: 'PREVIEWED' | 'RUNNING' | 'STOPPED' | 'DONE'
  rows: number
  done: number
  failed: number
  skipped: number
  createdAt?: string
}

export interface PreviewRow {
  row: number
  cells?: Record<string, string>
  errors?: { column?: string; pointer?: string; code: string; detail?: string }[]
}

export interface UploadedImport {
  id: string
  rows: number
  preview: PreviewRow[]
  errors: number | unknown[]
}

export const largestFile = 20 * 1024 * 1024

/** The share that is behind us, for the progress bar. */
export function progressOf({ rows, done, failed, skipped }: ImportRun): number {
  return rows === 0 ? 0 : Math.min(100, Math.round((100 * (done + failed + skipped)) / rows))
}
