import type { CaseView } from '#contract/schemas/case-view.ts'
import { OUTCOME_NAMES, PROCEDURE_NAMES } from '#domain/cases/tracks.ts'

export interface Stage {
  readonly name: string
  readonly on?: string | undefined
  readonly mark: 'done' | 'here' | 'ahead'
}

/** Something is still to come of what was agreed. */
const FOLLOWED: ReadonlySet<CaseView['performance']> = new Set(['not-in-force', 'performing', 'defaulted'])

type Standing = Pick<CaseView, 'procedure' | 'outcome' | 'performance' | 'file' | 'dates'>

/** Four tracks told as one line: what is behind, where the case is today, what still lies ahead. */
export function stagesOf(view: Standing): readonly Stage[] {
  const { procedure, outcome, performance, file, dates } = view
  const registered: Stage = {
    name: '登记',
    on: dates.registeredOn,
    mark: procedure === 'registered' ? 'here' : 'done',
  }
  if (procedure === 'declined' || procedure === 'diverted') {
    return [
      registered,
      { name: PROCEDURE_NAMES[procedure], on: dates.closedOn, mark: file === 'none' ? 'here' : 'done' },
      fileStage(view),
    ]
  }
  // Withdrawn before the committee decided (人民调解法23): neither accepted nor mediated.
  if (outcome === 'withdrawn' && dates.acceptedOn === undefined && dates.begunOn === undefined)
    return [registered, { name: OUTCOME_NAMES.withdrawn, on: dates.closedOn, mark: 'done' }, fileStage(view)]
  const closed = procedure === 'closed'
  const follows = FOLLOWED.has(performance)
  const stages: Stage[] = [
    registered,
    {
      name: '受理',
      on: dates.acceptedOn,
      mark: procedure === 'accepted' ? 'here' : procedure === 'registered' ? 'ahead' : 'done',
    },
    {
      name: procedure === 'suspended' ? '中止' : '调解',
      on: procedure === 'suspended' ? dates.suspendedOn : dates.begunOn,
      mark: procedure === 'mediating' || procedure === 'suspended' ? 'here' : closed ? 'done' : 'ahead',
    },
    {
      name: closed && outcome ? OUTCOME_NAMES[outcome] : '结案',
      on: dates.closedOn,
      mark: closed ? 'done' : 'ahead',
    },
  ]
  const withPerformance = outcome === undefined || outcome === 'agreed'
  if (withPerformance)
    stages.push({ name: performanceName(performance), mark: !closed ? 'ahead' : follows ? 'here' : 'done' })
  return [...stages, fileStage(view)]
}

function performanceName(state: Standing['performance']): string {
  const names = {
    none: '履行',
    'not-in-force': '尚未生效',
    performing: '履行中',
    performed: '已履行',
    defaulted: '未按约履行',
    unknown: '履行',
  } as const
  return names[state]
}

function fileStage({ procedure, performance, file, dates }: Standing): Stage {
  const archived = file === 'archived' || file === 'handed-over'
  const waiting = procedure === 'closed' && !FOLLOWED.has(performance)
  const name = file === 'correcting' ? '更正中' : file === 'handed-over' ? '移交' : '归档'
  return {
    name,
    on: dates.archivedOn,
    mark: archived ? 'done' : waiting || file === 'correcting' || file === 'established' ? 'here' : 'ahead',
  }
}
