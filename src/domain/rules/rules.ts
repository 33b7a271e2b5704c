import type { WorkCalendar } from '../values/working-days.ts'
import type { KindProcedure } from './kind-procedures.ts'
import type { Parameters } from './parameters.ts'

/** What rules read besides the case: working days, the town's figures, and what each kind of dispute speaks for. */
export interface Rules {
  readonly calendar: WorkCalendar
  readonly parameters: Parameters
  readonly kindProcedures: KindProcedures
}

/** By code of the 18 kinds; a kind that isn't there speaks for no special procedure. */
export type KindProcedures = ReadonlyMap<string, KindProcedure>
