import type { Guarded } from '../api/procedures.ts'
import type { Desk } from '../desk/desk.ts'
import { correctMove, voidMove } from './correct-moves.ts'
import { acceptCase, moveCase } from './move-case.ts'

/** One procedure per move; there is no way to set a state. */
export function moveHandlers(os: Guarded['cases'], desk: Desk) {
  return {
    accept: os.accept.handler(({ input }) => acceptCase(desk, input)),
    decline: os.decline.handler(({ input }) =>
      moveCase(desk, 'cases.decline', input, {
        type: 'decline',
        ground: input.ground,
        channels: input.channels,
      }),
    ),
    divert: os.divert.handler(({ input }) =>
      moveCase(desk, 'cases.divert', input, { type: 'divert', to: input.to, ground: input.ground }),
    ),
    begin: os.begin.handler(({ input }) => moveCase(desk, 'cases.begin', input, { type: 'begin' })),
    suspend: os.suspend.handler(({ input }) =>
      moveCase(desk, 'cases.suspend', input, { type: 'suspend', reason: input.reason }),
    ),
    resume: os.resume.handler(({ input }) => moveCase(desk, 'cases.resume', input, { type: 'resume' })),
    closeAgreed: os.closeAgreed.handler(({ input }) =>
      moveCase(desk, 'cases.closeAgreed', input, { type: 'close-agreed' }),
    ),
    terminate: os.terminate.handler(({ input }) =>
      moveCase(desk, 'cases.terminate', input, {
        type: 'terminate',
        ground: input.ground,
        channelsTold: input.channelsTold,
      }),
    ),
    withdraw: os.withdraw.handler(({ input }) =>
      moveCase(desk, 'cases.withdraw', input, {
        type: 'withdraw',
        byPartyIds: input.byPartyIds,
        reason: input.reason,
      }),
    ),
    establishFile: os.establishFile.handler(({ input }) =>
      moveCase(desk, 'cases.establishFile', input, { type: 'establish-file', by: input.by }),
    ),
    archive: os.archive.handler(({ input }) =>
      moveCase(desk, 'cases.archive', input, { type: 'archive', archiveNumber: input.archiveNumber }),
    ),
    handOver: os.handOver.handler(({ input }) =>
      moveCase(desk, 'cases.handOver', input, { type: 'hand-over', to: input.to }),
    ),
    openCorrection: os.openCorrection.handler(({ input }) =>
      moveCase(desk, 'cases.openCorrection', input, { type: 'open-correction', reason: input.reason }),
    ),
    voidMove: os.voidMove.handler(({ input }) => voidMove(desk, input)),
    correctMove: os.correctMove.handler(({ input }) => correctMove(desk, input)),
    finishCorrection: os.finishCorrection.handler(({ input }) =>
      moveCase(desk, 'cases.finishCorrection', input, { type: 'finish-correction' }),
    ),
  }
}
