import { useEffect } from 'react'
import { connection } from '../client.ts'
import { queryClient } from '../query-client.ts'

/** A new life of the backend starts locked: as soon as it answers, every answer of the old one is asked for again. */
export function useFollowConnection(): void {
  useEffect(
    () =>
      connection.subscribe(() => {
        if (connection.getState().state === 'ready') void queryClient.invalidateQueries()
      }),
    [],
  )
}
