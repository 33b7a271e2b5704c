import { describe, expect, it } from 'vitest'
import { findError } from './form-context.ts'

const errors = (...paths: readonly string[]) => new Map(paths.map((path) => [path, path]))

describe('where an error stands', () => {
  it.each([
    ['committee.name', 'committee.name', 'committee.name'],
    ['password', 'admin.password', 'password'],
    ['duties.0.what', 'agreement.duties.0.what', 'duties.0.what'],
    ['agreement.duties.0.what', 'duties.0.what', 'agreement.duties.0.what'],
    ['parties.1.name', 'parties.0.name', undefined],
    ['parties.1.name', 'name', undefined],
    ['oldPassword', 'password', undefined],
    ['committees.3.name', 'committees', 'committees.3.name'],
    ['', 'name', undefined],
    ['name', undefined, undefined],
  ])('error at %j, field at %j', (key, path, expected) => {
    expect(findError(errors(key), path)).toBe(expected)
  })
})
