import { type ParameterDefinition, sayParameter, valueOn } from '#domain/rules/parameters.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { RouteLink, useQueryParam } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { useToday } from '../../app/session/today.ts'
import { type Column, DataTable, EmptyState, Page } from '../../ui/index.ts'
import { ParameterForm } from './parameter-form.tsx'
import { type ParameterRow, useParameters } from './queries.ts'
import { SettingsTabs } from './settings-tabs.tsx'

/** Figures the law leaves to the place, each with the day and the document it comes from. */
export function ParametersPage() {
  const parameters = useParameters()
  const chosen = useQueryParam('id')
  const row = parameters.data?.find(({ parameter }) => parameter.name === chosen)
  return (
    <Page
      title={row?.parameter.title ?? '规则数值'}
      width="wide"
      next={<SettingsTabs />}
      ready={parameters.data !== undefined}
      error={parameters.error}
      onRetry={() => void parameters.refetch()}
    >
      {row === undefined ? (
        <ParameterTable rows={parameters.data ?? []} />
      ) : (
        <ParameterForm key={`${row.parameter.name}:${row.revision}`} row={row} />
      )}
    </Page>
  )
}

/** The value with its unit, the day it holds from and its document; what is not in force yet has none. */
export function saidOn(parameter: ParameterDefinition, today: BusinessDate) {
  const value = valueOn([parameter], parameter.name, today)
  if (value === undefined) return { what: '没有', since: '', citation: '' }
  return {
    what: sayParameter(parameter, value.value),
    since: `${chineseDate(value.from)}起`,
    citation: `${value.citation}${value.verified === false ? '（未核实原文）' : ''}`,
  }
}

function ParameterTable({ rows }: { readonly rows: readonly ParameterRow[] }) {
  const today = useToday()
  const may = useMay()
  const columns: readonly Column<ParameterRow>[] = [
    { key: 'title', title: '规则', render: ({ parameter }) => parameter.title },
    { key: 'value', title: '现在', render: ({ parameter }) => saidOn(parameter, today).what, width: '13rem' },
    { key: 'since', title: '自', render: ({ parameter }) => saidOn(parameter, today).since, width: '11rem' },
    { key: 'citation', title: '依据', render: ({ parameter }) => saidOn(parameter, today).citation },
    {
      key: 'change',
      title: '办理',
      width: '5rem',
      text: () => '',
      render: ({ parameter: { name, title } }) =>
        may('settings.saveParameter') && (
          <RouteLink to={{ name: 'parameters', query: { id: name } }} aria-label={`改：${title}`}>
            改
          </RouteLink>
        ),
    },
  ]
  return (
    <>
      <p className="section-note">法律没有写死、由各地自己定的数值。改了以后，从所填的那天起照新的算。</p>
      <DataTable
        label="规则数值"
        columns={columns}
        rows={rows}
        keyOf={({ parameter }) => parameter.name}
        linkOf={({ parameter }) => ({ name: 'parameters', query: { id: parameter.name } })}
        caption={`共 ${rows.length} 项`}
        empty={<EmptyState title="没有规则数值" hint="程序自带的数值没有读到。" />}
      />
    </>
  )
}
