import { useQueryClient } from '@tanstack/react-query'
import { KIND_PROCEDURE_NAMES, KIND_PROCEDURES } from '#domain/rules/kind-procedures.ts'
import { client } from '../../app/client.ts'
import { useReadOnly } from '../../app/session/read-only.ts'
import { Button, CheckInput, DraftForm, SelectInput, TextInput, useDraftForm } from '../../ui/index.ts'
import { DICTIONARIES_KEY, type DictionaryRow, useDictionaries } from './queries.ts'

/** Dictionaries whose entries each count as one of an official table, and what the column is called. */
const MAPPED: Readonly<Record<string, { readonly to: string; readonly title: string }>> = {
  cameBy: { to: 'source', title: '对应的统计来源' },
  kind18: { to: 'kind17', title: '对应的综治类型' },
}
const PROCEDURES = KIND_PROCEDURES.map((value) => ({ value, label: KIND_PROCEDURE_NAMES[value] }))

export function DictionaryForm({ row }: { readonly row: DictionaryRow }) {
  const { dictionary } = row
  const queries = useQueryClient()
  const form = useDraftForm({
    key: `dictionary:${dictionary.id}`,
    form: 'dictionary',
    base: row.revision,
    initial: { entries: dictionary.entries },
    save: async ({ entries }, base) => {
      const saved = await client.settings.saveDictionary({
        base: base ?? row.revision,
        dictionary: { ...dictionary, entries },
      })
      await queries.invalidateQueries({ queryKey: DICTIONARIES_KEY })
      return saved
    },
  })
  const { entries } = form.value
  const readOnly = useReadOnly('settings.saveDictionary')
  const mapped = MAPPED[dictionary.id]
  const official = useDictionaries().data?.find((one) => one.dictionary.id === mapped?.to)
  const targets = (official?.dictionary.entries ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const ofKinds = dictionary.id === 'kind18'

  type Entry = (typeof entries)[number]
  const change = (at: number, patch: Partial<Entry>) =>
    form.set({ entries: entries.map((entry, index) => (index === at ? { ...entry, ...patch } : entry)) })
  const add = () =>
    form.set({ entries: [...entries, { code: freeCode(entries.map((entry) => entry.code)), name: '' }] })

  return (
    <DraftForm form={form} label={dictionary.title} fieldNames={{ entries: '条目' }} readOnly={readOnly}>
      <p className="section-note">依据：{dictionary.source}</p>
      <table className="table" aria-label={dictionary.title}>
        <thead>
          <tr>
            <th scope="col">代码</th>
            <th scope="col">名称</th>
            {mapped && (
              <th scope="col" className={ofKinds ? 'narrow' : undefined}>
                {mapped.title}
              </th>
            )}
            {ofKinds && (
              <th scope="col" className="narrow">
                特别程序
              </th>
            )}
            <th scope="col">停用</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={entry.code}>
              <td className="code">{entry.code}</td>
              <td>
                <TextInput
                  label={`代码 ${entry.code} 的名称`}
                  value={entry.name}
                  onChange={(name) => change(index, { name })}
                />
                {form.errors.get(`dictionary.entries.${index}.name`) !== undefined && (
                  <p className="field-error">{form.errors.get(`dictionary.entries.${index}.name`)}</p>
                )}
              </td>
              {mapped && (
                <td>
                  <SelectInput
                    label={`${entry.name || entry.code} ${mapped.title}`}
                    value={entry.maps}
                    options={targets}
                    onChange={(maps) => change(index, { maps })}
                  />
                  {form.errors.get(`entries.${index}.maps`) !== undefined && (
                    <p className="field-error">{form.errors.get(`entries.${index}.maps`)}</p>
                  )}
                </td>
              )}
              {ofKinds && (
                <td>
                  <SelectInput
                    label={`${entry.name || entry.code} 的特别程序`}
                    value={entry.procedure ?? 'none'}
                    options={PROCEDURES}
                    onChange={(procedure) => change(index, { procedure })}
                  />
                </td>
              )}
              <td>
                <CheckInput value={entry.retired} onChange={(retired) => change(index, { retired })}>
                  <span className="only-heard">{entry.name}</span>不再选用
                </CheckInput>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {readOnly === undefined && <Button onClick={add}>添加一条</Button>}
    </DraftForm>
  )
}

/** A code of the town's own, never one an official table may come to use. */
function freeCode(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`L${number}`)) number += 1
  return `L${number}`
}
