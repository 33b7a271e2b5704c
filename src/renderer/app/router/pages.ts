import type { ComponentType } from 'react'
import type { RouteName } from './routes.ts'

/** What a feature shows at which route. A page reads its parameters with `useParam('id')`. */
export type Pages = Readonly<Partial<Record<RouteName, ComponentType>>>
