/** An amount of money in fen (分). Always a safe integer; never a float of yuan. */
export type Fen = number & { readonly __brand: 'Fen' }

/** A calendar day `YYYY-MM-DD` as people in Asia/Shanghai write it. Compares as text. */
export type BusinessDate = string & { readonly __brand: 'BusinessDate' }

/** A moment in UTC, ISO 8601 with milliseconds, e.g. `2026-11-23T02:32:00.000Z`. */
export type Instant = string & { readonly __brand: 'Instant' }

/** A UUIDv7 in lower-case text. */
export type Id = string & { readonly __brand: 'Id' }
