import type { PaperOffer } from '#contract/features/papers.ts'
import { client } from '../../app/client.ts'
import { RouteLink } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmLine } from '../../ui/confirm-line.tsx'
import { caseReason } from '../../ui/form/reason-of.ts'
import { Icon } from '../../ui/icon.tsx'
import { dateTimeOf } from '../../ui/times.ts'
import { AttachScan } from '../attachments/index.ts'
import { refreshPapers } from './paper-queries.ts'
import { scannedPrint } from './paper-state.ts'
import type { PaperActions } from './use-paper-file.ts'

interface PaperSideProps {
  readonly caseId: string
  readonly offer: PaperOffer | undefined
  readonly missing: readonly string[]
  readonly draftOnly: string | undefined
  readonly actions: PaperActions
}

/** Beside the sheet: what prints as a blank, what has been printed, where the signed scan goes. */
export function PaperSide({ caseId, offer, missing, draftOnly, actions }: PaperSideProps) {
  const may = useMay()
  return (
    <aside className="paper-side" aria-label="这份文书">
      {draftOnly !== undefined && (
        <p className="paper-draft">
          <Icon name="warn" />
          {`只能打印草稿：${draftOnly}`}
        </p>
      )}
      <h2>空白处</h2>
      {missing.length === 0 ? (
        <p className="section-quiet">没有缺的内容。</p>
      ) : (
        <>
          <ul className="missing">
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p className="section-quiet">这些会印成空白，可以手写。</p>
        </>
      )}
      <p>
        <RouteLink to={{ name: 'blankPaper', params: { kind: offer?.paperKind ?? 'application' } }}>
          打印空白的，手写
        </RouteLink>
      </p>
      <h2>打印过的</h2>
      {(offer?.printed.length ?? 0) === 0 && <p className="section-quiet">还没有打印过。</p>}
      <ul className="printed">
        {offer?.printed.map((paper) => (
          <li key={paper.paperId}>
            <p>
              <span className="figure">{dateTimeOf(paper.at)}</span>
              {`　${paper.draft ? '草稿 ' : ''}${paper.copies} 份，每份 ${paper.pages} 页${paper.scans > 0 ? `，扫描件 ${paper.scans}` : ''}`}
            </p>
            <p className="paper-code">{`编码 ${paper.code}　校验 ${paper.sha256.slice(0, 12)}`}</p>
            {paper.outdated && !paper.draft && (
              <p className="paper-outdated">
                <Icon name="warn" />
                与现在的内容不同。这一份可以照原样重打；要用新内容，请再打印一份。
              </p>
            )}
            {paper.draft && paper.voided === undefined && (
              <p className="paper-outdated">
                <Icon name="warn" />
                这是草稿，只供核对，不作签署，也不入卷。要签署的，补齐后再打印正式的一份。
              </p>
            )}
            {paper.voided !== undefined ? (
              <p>{`已作废：${paper.voided}`}</p>
            ) : (
              <p className="printed-acts">
                {may('papers.reprint') && (
                  <Button look="quiet" onClick={() => void actions.reprint(paper.paperId, paper.copies)}>
                    重打
                  </Button>
                )}
                {may('papers.void') && (
                  <ConfirmLine
                    action="作废"
                    sentence="这一份会标为作废，底稿仍保留。"
                    reason={caseReason('作废的原因', caseId, `paper:${paper.paperId}`)}
                    onConfirm={async (reason) => {
                      await client.papers.void({ paperId: paper.paperId, reason })
                      await refreshPapers(caseId)
                    }}
                  />
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {offer !== undefined && may('attachments.add') && (
        <>
          <h2>签好的扫描件</h2>
          <AttachScan
            caseId={caseId}
            paperKind={offer.paperKind}
            paperId={scannedPrint(offer)?.paperId}
            title={offer.title}
            large
          />
        </>
      )}
    </aside>
  )
}
