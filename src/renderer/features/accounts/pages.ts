import type { Pages } from '../../app/router/pages.ts'
import { AccountsPage } from './accounts-page.tsx'
import { MyAccountPage } from './my-account-page.tsx'

export const pages = { accounts: AccountsPage, myAccount: MyAccountPage } satisfies Pages
