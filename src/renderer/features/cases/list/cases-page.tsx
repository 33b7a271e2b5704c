import { RouteLink, useQueryParam } from '../../../app/router/router.tsx'
import { wordsOfNumber } from '../../../app/router/search-words.ts'
import { useMay } from '../../../app/session/actor.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import '../cases.css'
import { CaseList } from './case-list.tsx'
import { FoundCases } from './found-cases.tsx'

/** 案件: the built-in views, or what the search box found. */
export function CasesPage() {
  const found = useQueryParam('found')
  const may = useMay()
  if (found !== undefined) return <FoundPage words={wordsOfNumber(found)} />
  return (
    <Page
      title="案件"
      width="wide"
      aside={may('cases.register') && <RouteLink to={{ name: 'intake' }}>登记一件</RouteLink>}
    >
      <CaseList />
    </Page>
  )
}

/** Loaded anew, the page has forgotten the words on purpose (search-words.ts). */
function FoundPage({ words }: { readonly words: string | undefined }) {
  return (
    <Page
      title={words === undefined ? '查找' : `查找“${words}”`}
      width="wide"
      aside={<RouteLink to={{ name: 'cases' }}>全部案件</RouteLink>}
    >
      {words === undefined ? (
        <EmptyState title="页面重新打开过，查找的内容没有留下" hint="按 Ctrl+K 再查一次，案件都在。" />
      ) : (
        <FoundCases text={words} />
      )}
    </Page>
  )
}
