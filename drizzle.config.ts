import { defineConfig } from 'drizzle-kit'

/** Used through `npm run migration` only, which adds what drizzle-kit can't say (STRICT). */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/backend/database/schema/index.ts',
  out: './drizzle',
})
