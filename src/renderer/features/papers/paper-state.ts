import type { PaperOffer } from '#contract/features/papers.ts'
import type { Tone } from '../../ui/state-pill.tsx'

interface PaperState {
  readonly tone: Tone
  readonly word: string
}

/** Where a paper stands, in a word or two: printed, signed, filed. */
export function paperState(offer: PaperOffer): PaperState {
  const standing = formalPrints(offer)
  const scans = standing.reduce((sum, paper) => sum + paper.scans, 0)
  const changed = standing.at(-1)?.outdated === true
  const signed = offer.signers.filter((signer) => signer.signedOn !== undefined).length
  // A filed paper is what was signed, whatever was corrected since; but an agreement has effect only as it was signed.
  if (scans > 0 && changed && offer.paperKind === 'written-agreement')
    return { tone: 'soon', word: '已归入，内容后有改动' }
  const short = standing.find((paper) => paper.scans > 0 && paper.scannedPages < paper.pages)
  if (short) return { tone: 'soon', word: `打印 ${short.pages} 页，只归入 ${short.scannedPages} 页` }
  if (scans > 0) return { tone: 'done', word: '扫描件已归入' }
  if (offer.needsSigning && offer.signers.length > 0 && signed === offer.signers.length)
    return { tone: 'soon', word: '已签齐，待扫描归入' }
  if (offer.needsSigning && signed > 0)
    return { tone: 'soon', word: `已签 ${signed}，未签 ${offer.signers.length - signed}` }
  if (changed) return { tone: 'soon', word: '打印后内容有改动' }
  if (standing.length > 0) return { tone: 'open', word: offer.needsSigning ? '已打印，待签' : '已打印' }
  if (offer.draftOnly !== undefined) return { tone: 'none', word: '只能打草稿' }
  return { tone: 'none', word: standingPrints(offer).length > 0 ? '只打印过草稿' : '未打印' }
}

const standingPrints = (offer: PaperOffer) => offer.printed.filter((paper) => paper.voided === undefined)

/** A draft is no paper to be signed (R13), and says nothing of how far the paper has come. */
export function formalPrints(offer: PaperOffer): PaperOffer['printed'] {
  return standingPrints(offer).filter((paper) => !paper.draft)
}

/**
 * Which print a scan shows. Where only a draft was printed it can be nothing else, and the backend says what to do instead of
 * taking it for the agreement.
 */
export function scannedPrint(offer: PaperOffer): PaperOffer['printed'][number] | undefined {
  return formalPrints(offer).at(-1) ?? standingPrints(offer).at(-1)
}
