import { RouteLink, useQueryParam } from '../../../app/router/router.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Page } from '../../../ui/page.tsx'
import '../cases.css'
import { CaseList } from './case-list.tsx'
import { FoundCases } from './found-cases.tsx'

/** 案件: the built-in views, or what the search box found. */
export function CasesPage() {
  const wanted = useQueryParam('q')
  const may = useMay()
  return (
    <Page
      title={wanted === undefined ? '案件' : `查找“${wanted}”`}
      width="wide"
      aside={
        wanted === undefined ? (
          may('cases.register') && <RouteLink to={{ name: 'intake' }}>登记一件</RouteLink>
        ) : (
          <RouteLink to={{ name: 'cases' }}>全部案件</RouteLink>
        )
      }
    >
      {wanted === undefined ? <CaseList /> : <FoundCases text={wanted} />}
    </Page>
  )
}
