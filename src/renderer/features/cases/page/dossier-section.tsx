import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { NOTHING_YET } from '#domain/cases/checklist.ts'
import { client } from '../../../app/client.ts'
import { RouteLink } from '../../../app/router/router.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmLine } from '../../../ui/confirm-line.tsx'
import { caseReason } from '../../../ui/form/reason-of.ts'
import { Section } from '../../../ui/section.tsx'
import { StatePill, type Tone } from '../../../ui/state-pill.tsx'
import { FactList } from '../common/fact-list.tsx'
import { refreshCase } from '../common/queries.ts'
import { fileWord } from '../common/states.ts'
import { archiveNumberOf, ShelfForm } from './shelf-form.tsx'

type Line = CaseView['checklist'][number]

const WORDS = {
  present: '在卷',
  partial: '缺页',
  missing: '缺',
  explained: '已说明',
  'not-needed': '按需',
} as const satisfies Record<Line['state'], string>
const TONES = {
  present: 'done',
  partial: 'soon',
  missing: 'soon',
  explained: 'paused',
  'not-needed': 'none',
} as const satisfies Record<Line['state'], Tone>
const RETENTION = { short: '短期', long: '长期', permanent: '永久' } as const

/** F1: what must lie in the file, in plain words, and why something doesn't (R23). */
export function DossierSection({ view }: { readonly view: CaseView }) {
  const may = useMay()
  const [shelf, setShelf] = useState(false)
  const { record, checklist } = view
  const told = checklist.filter((line) => line.sentence !== NOTHING_YET)
  const idle = checklist.filter((line) => line.sentence === NOTHING_YET)
  async function explain(paperKind: string, reason: string): Promise<void> {
    await client.cases.explainMissing({ id: view.id, base: view.revision, paperKind, reason })
    await refreshCase(view.id)
  }
  return (
    <Section
      title="卷宗"
      anchor="dossier"
      aside={
        may('papers.dossier') && (
          <RouteLink to={{ name: 'caseDossier', params: { id: view.id } }}>整卷 PDF</RouteLink>
        )
      }
    >
      <FactList
        facts={[
          ['卷宗状态', fileWord(view)],
          ['保管期限', record.retention && RETENTION[record.retention]],
          ['档案号', archiveNumberOf(view)],
          ['存放位置', record.shelf],
          ['卷宗情况说明', record.dossierNote],
        ]}
      />
      {may('cases.saveShelf') &&
        (shelf ? (
          <ShelfForm view={view} onDone={() => setShelf(false)} />
        ) : (
          <p className="add-line">
            <Button look="quiet" onClick={() => setShelf(true)}>
              存放位置和档号
            </Button>
          </p>
        ))}
      <ul className="checklist">
        {told.map((line) => (
          <li key={line.paperKind}>
            <StatePill tone={TONES[line.state]}>{WORDS[line.state]}</StatePill>
            <span className="checklist-title">{line.title}</span>
            <span className="checklist-sentence">{line.sentence}</span>
            {line.state === 'missing' && may('cases.explainMissing') && (
              <ConfirmLine
                action="说明缺件"
                sentence={`${line.title}不在卷内，写明原因后可以归档。`}
                reason={caseReason('缺少的原因', view.id, `missing:${line.paperKind}`)}
                onConfirm={(reason) => explain(line.paperKind, reason)}
              />
            )}
          </li>
        ))}
      </ul>
      {idle.length > 0 && (
        <p className="section-quiet">{`按需、目前没有的：${idle.map((line) => line.title).join('、')}。`}</p>
      )}
    </Section>
  )
}
