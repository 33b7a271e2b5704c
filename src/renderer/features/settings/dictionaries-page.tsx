import { RouteLink, useQueryParam } from '../../app/router/router.tsx'
import { Page } from '../../ui/index.ts'
import { DictionaryForm } from './dictionary-form.tsx'
import { useDictionaries } from './queries.ts'
import { SettingsTabs } from './settings-tabs.tsx'

/** Local words behind fixed codes: a name may be changed, an entry retired; a code stays. */
export function DictionariesPage() {
  const dictionaries = useDictionaries()
  const chosen = useQueryParam('id')
  const row = dictionaries.data?.find(({ dictionary }) => dictionary.id === chosen) ?? dictionaries.data?.[0]
  return (
    <Page
      title="字典"
      width="wide"
      next={<SettingsTabs />}
      ready={dictionaries.data !== undefined}
      error={dictionaries.error}
      onRetry={() => void dictionaries.refetch()}
    >
      <div className="dictionaries">
        <nav aria-label="字典" className="anchors">
          {dictionaries.data?.map(({ dictionary }) => (
            <RouteLink
              key={dictionary.id}
              to={{ name: 'dictionaries', query: { id: dictionary.id } }}
              aria-current={dictionary.id === row?.dictionary.id ? 'page' : undefined}
            >
              {dictionary.title}
            </RouteLink>
          ))}
        </nav>
        {row !== undefined && <DictionaryForm key={row.dictionary.id} row={row} />}
      </div>
    </Page>
  )
}
