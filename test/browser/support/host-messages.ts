/** Test to host process. */
export type ToHost =
  | { readonly kind: 'start'; readonly dataDir: string; readonly demo: boolean }
  | { readonly kind: 'enter' | 'kill-backend' | 'close' }

/** Host process to test. */
export type FromHost =
  | { readonly kind: 'started' | 'entry'; readonly entry: string }
  | { readonly kind: 'state'; readonly state: string }
