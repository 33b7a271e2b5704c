import { useQueryClient } from '@tanstack/react-query'
import { sayParameter } from '#domain/rules/parameters.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { client } from '../../app/client.ts'
import { RouteLink } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { useToday } from '../../app/session/today.ts'
import {
  ChoiceInput,
  DateInput,
  Field,
  FieldRow,
  lackOf,
  PlainForm,
  Section,
  TextInput,
  useKept,
} from '../../ui/index.ts'
import { RecordHistory } from '../audit/index.ts'
import { PARAMETERS_KEY, type ParameterRow } from './queries.ts'

/** One figure: every value it had, and a new one with its day and its document. */
export function ParameterForm({ row }: { readonly row: ParameterRow }) {
  const { parameter, revision, id } = row
  const may = useMay()
  return (
    <>
      {may('settings.saveParameter') && <NewValue row={row} />}
      <Section title="历次数值">
        <table className="table" aria-label="历次数值">
          <thead>
            <tr>
              <th scope="col">自</th>
              <th scope="col">数值</th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {parameter.values.toReversed().map(({ from, value, citation, verified }) => (
              <tr key={from}>
                <td>{chineseDate(from)}</td>
                <td>{sayParameter(parameter, value)}</td>
                <td>{`${citation}${verified === false ? '（未核实原文）' : ''}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <p>
        <RouteLink to={{ name: 'parameters' }}>返回规则数值</RouteLink>
      </p>
      {revision > 0 && <RecordHistory kind="parameter" id={id} />}
    </>
  )
}

interface NewValueDraft {
  readonly value: string
  readonly from: BusinessDate | undefined
  readonly citation: string
}

function NewValue({ row: { parameter, revision } }: { readonly row: ParameterRow }) {
  const { name, title, unit, by, options, values } = parameter
  const queries = useQueryClient()
  const latest = values.at(-1)?.value
  const kept = useKept<NewValueDraft>(
    { key: `parameter:${name}`, form: 'parameter', base: revision },
    { value: String(latest ?? ''), from: useToday(), citation: '' },
  )
  const { value, from, citation } = kept.value
  const readable = options !== undefined || /^[1-9]\d{0,3}$/.test(value.trim())

  const lack = lackOf(
    [!readable, '数值填 1 以上的整数'],
    [from === undefined, '还没有填自哪天起'],
    [citation.trim() === '', '还没有写依据'],
  )

  async function save(): Promise<void> {
    if (from === undefined) return
    const typed = options === undefined ? Number(value.trim()) : value
    await client.settings.saveParameter({
      name,
      base: kept.base() ?? revision,
      value: { from, value: typed, citation },
    })
    await kept.drop()
    await queries.invalidateQueries({ queryKey: PARAMETERS_KEY })
    await queries.invalidateQueries({ queryKey: ['cases'] })
  }

  return (
    <PlainForm label={title} saveLabel="保存" lack={lack} onSave={save} kept={kept}>
      <FieldRow>
        <Field
          label={unit === '' ? '数值' : `数值（${unit}）`}
          path="value.value"
          width={options ? undefined : 'short'}
          group={options !== undefined}
        >
          {options === undefined ? (
            <TextInput {...kept.bind('value')} inputMode="numeric" autoFocus />
          ) : (
            <ChoiceInput
              {...kept.bind('value')}
              options={options.map((one) => ({ value: one.value, label: one.name }))}
            />
          )}
        </Field>
        <Field label="自哪天起" path="value.from" width="short" hint={`${by}在这天和以后的案件照新的算`}>
          <DateInput {...kept.bind('from')} />
        </Field>
      </FieldRow>
      <Field label="依据" path="value.citation" hint="哪个文件、哪一条，如：柳镇人民调解工作办法第四条">
        <TextInput {...kept.bind('citation')} />
      </Field>
    </PlainForm>
  )
}
