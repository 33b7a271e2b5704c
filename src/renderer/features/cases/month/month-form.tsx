import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { queryClient } from '../../../app/query-client.ts'
import { go } from '../../../app/router/router.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckInput } from '../../../ui/choice-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { DraftForm } from '../../../ui/form/draft-form.tsx'
import { useDraftForm } from '../../../ui/form/use-draft-form.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { useNameOf, useOptions } from '../common/dictionaries.ts'
import type { CommitteeRow, MediatorRow } from '../common/queries.ts'
import { refuseLocally } from '../common/refuse-locally.ts'
import { MonthPaste } from './month-paste.tsx'
import { MonthTable } from './month-table.tsx'
import { blankLine, isBlankLine, type MonthLine, type MonthValue, missingIn, toRows } from './month-value.ts'
import { UnsaidResults } from './unsaid-results.tsx'

interface MonthFormProps {
  readonly today: BusinessDate
  readonly committees: readonly CommitteeRow[]
  readonly mediators: readonly MediatorRow[]
}

const DRAFT_KEY = 'intake:month'
const FIRST_LINES = 5

export function MonthForm({ today, committees, mediators }: MonthFormProps) {
  const kindName = useNameOf('kind18')
  const kinds = useOptions('kind18')
  const sources = useOptions('source')
  // Whose ledger it is the clerk says; with one committee there is nothing to choose.
  const only = committees.length === 1 ? committees[0] : undefined
  const form = useDraftForm<MonthValue>({
    key: DRAFT_KEY,
    form: 'intake-month',
    initial: {
      committeeId: only?.id ?? '',
      source: '',
      noticeGiven: false,
      lines: Array.from({ length: FIRST_LINES }, () => blankLine()),
      pasted: '',
    },
    save: async ({ lines, committeeId, source, noticeGiven }) => {
      const typed = lines.filter((line) => !isBlankLine(line))
      refuseLocally(missingIn({ committeeId, source }, typed))
      await client.cases.registerMonth({
        committeeId,
        source,
        noticeGiven,
        rows: toRows(typed, kindName),
        draftKey: DRAFT_KEY,
      })
      await queryClient.invalidateQueries({ queryKey: ['cases'] })
      return () => go({ name: 'cases', query: { committee: committeeId } })
    },
  })
  const { value, set } = form
  const typed = value.lines.filter((line) => !isBlankLine(line))
  const people = mediators.map(({ id, mediator }) => ({ value: id as string, label: mediator.name }))
  const problems = problemsByLine(form.errors, typed)

  return (
    <DraftForm form={form} label="整月补录" saveLabel={`登记 ${typed.length} 件`}>
      <FieldRow>
        <Field label="哪个调委会的登记簿" path="committeeId" width="medium" required>
          <SelectInput
            value={value.committeeId === '' ? undefined : value.committeeId}
            options={committees.map(({ id, committee }) => ({ value: id as string, label: committee.name }))}
            onChange={(committeeId) => committeeId && set({ committeeId })}
          />
        </Field>
        <Field
          label="案件来源"
          path="source"
          width="medium"
          required
          hint="登记簿没有这一栏；来源不同的，分两次录入。"
        >
          <SelectInput
            value={value.source || undefined}
            options={sources}
            onChange={(source) => source && set({ source })}
          />
        </Field>
        <Field label="权利义务告知" group hint="确实都告知过的才勾；不勾的，每件记明“登记簿没有记载”。">
          <CheckInput value={value.noticeGiven} onChange={(noticeGiven) => set({ noticeGiven })}>
            这些案件调解前都已告知
          </CheckInput>
        </Field>
      </FieldRow>
      <MonthPaste
        words={{ kinds, mediators: people, today }}
        text={value.pasted}
        onText={(pasted) => set({ pasted })}
        onTake={(lines) => set({ lines: [...typed, ...lines], pasted: '' })}
      />
      {form.errors.get('rows') !== undefined && <p className="field-error">{form.errors.get('rows')}</p>}
      <UnsaidResults lines={value.lines} onChange={(lines) => set({ lines })} />
      <MonthTable
        lines={value.lines}
        kinds={kinds}
        mediators={mediators}
        problems={problems}
        onChange={(lines) => set({ lines })}
      />
      <p className="add-line">
        <Button look="quiet" onClick={() => set({ lines: [...value.lines, blankLine(value.lines.at(-1))] })}>
          添加一行
        </Button>
      </p>
      <p className="section-quiet">
        每一行登记为一件已经办结的补录案件，案号按登记簿的先后接着编；登记簿上有号的填序号。有一行不对，整张表都不登记，改好再登记不会重复。
      </p>
    </DraftForm>
  )
}

/** Errors name a line by its place among those sent; blank lines between are not counted. */
function problemsByLine(
  errors: ReadonlyMap<string, string>,
  typed: readonly MonthLine[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [path, sentence] of errors) {
    const [head, place = ''] = path.split('.')
    const line = head === 'rows' && /^\d+$/.test(place) ? typed[Number(place)] : undefined
    if (line !== undefined && !found.has(line.key)) found.set(line.key, sentence)
  }
  return found
}
