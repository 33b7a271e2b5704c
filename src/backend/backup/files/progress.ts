import { StorageProblem } from '../../database/storage-problem.ts'

export interface BackupProgress {
  readonly step: 'snapshot' | 'attachments' | 'finish'
  readonly done: number
  readonly total: number
}

export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new StorageProblem('cancelled')
}
