import { useQuery } from '@tanstack/react-query'
import { FILED_KINDS } from '#domain/dossier/paper-order.ts'
import { client } from '../../app/client.ts'
import { go, useParam } from '../../app/router/router.tsx'
import { useMachine } from '../../app/use-machine.ts'
import { Button } from '../../ui/button.tsx'
import { MachineNote } from '../../ui/machine-note.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfView } from '../../ui/pdf/pdf-view.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import './papers.css'

/** The forms a village takes along and fills by hand. */
const FORM_NAMES = { ...FILED_KINDS, 'dossier-cover': '卷宗封面', 'dossier-contents': '卷内目录' } as const
const FORMS = [
  'application',
  'acceptance-register',
  'rights-notice',
  'mediation-record',
  'written-agreement',
  'oral-agreement-register',
  'termination-notice',
  'decline-notice',
  'return-visit',
  'dossier-cover',
  'dossier-contents',
] as const
const OPTIONS = FORMS.map((kind) => ({ value: kind as string, label: FORM_NAMES[kind] }))

/** A blank form for handwriting. */
export default function BlankPage() {
  const paperKind = useParam('kind')
  const blank = useQuery({
    queryKey: ['papers', 'blank', paperKind],
    queryFn: () => client.papers.blank({ paperKind }),
  })
  const { data } = blank
  const machine = useMachine()
  return (
    <Page
      title="空白文书"
      ready={data !== undefined}
      error={blank.error}
      onRetry={() => void blank.refetch()}
      width="wide"
    >
      <div className="blank-choice">
        <SelectInput
          label="哪一种文书"
          value={paperKind}
          options={OPTIONS}
          onChange={(kind) => kind && go({ name: 'blankPaper', params: { kind } })}
        />
        <p className="section-quiet">
          空白的不编码、不留底。手写签好后，在案件的“文书”里拍照或者扫描归入，它就是原件。
        </p>
      </div>
      <MachineNote {...machine} />
      {data && (
        <PdfView
          file={data.file}
          title={`空白${OPTIONS.find((option) => option.value === paperKind)?.label ?? '文书'}`}
          actions={
            <Button look="primary" onClick={() => void machine.print(data.file)}>
              打印
            </Button>
          }
        />
      )}
    </Page>
  )
}
