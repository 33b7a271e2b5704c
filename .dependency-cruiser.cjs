/** Who may import whom (README, "How the house is laid out"). A machine checks it at every commit. */
const only = (layer, allowed) => ({
  name: `${layer}-imports-only-its-own`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '\\.test\\.tsx?$|/testing/|fixture' },
  to: { path: '^src/', pathNot: [`^src/${layer}/`, ...allowed.map((one) => `^src/${one}`)] },
})
const packageOnlyIn = (name, pattern, where) => ({
  name: `${name}-only-in-its-place`,
  severity: 'error',
  from: { path: '^src/', pathNot: [...where, '\\.test\\.tsx?$', '/testing/', 'fixture'] },
  to: { path: pattern },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('domain', []),
    only('contract', ['domain/']),
    only('documents', ['domain/']),
    only('backend', ['domain/', 'contract/', 'documents/']),
    only('renderer', ['domain/', 'contract/']),
    only('preload', ['renderer/app/bridge/', 'main/common/']),
    only('main', ['preload/channels.ts', 'backend/index.ts', 'contract/', 'renderer/app/bridge/', 'domain/']),
    only('web', ['backend/index.ts', 'contract/', 'main/common/', 'domain/']),
    {
      name: 'domain-uses-no-package',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    packageOnlyIn('database-driver', 'node_modules/better-sqlite3', ['^src/backend/database/']),
    packageOnlyIn('electron', 'node_modules/electron/', ['^src/main/', '^src/preload/']),
    packageOnlyIn('pdf-and-docx', 'node_modules/(pdfmake|docx|@cantoo)/', ['^src/documents/']),
    packageOnlyIn('react-and-antd', 'node_modules/(react|react-dom|antd)/', ['^src/renderer/']),
    {
      // `pages.ts` is what the entry gathers; everything else of a screen's feature is reached through its index.
      name: 'a-feature-through-its-index',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/renderer/features/([^/]+)/',
        pathNot: ['^src/renderer/features/$1/', '^src/renderer/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'create-backend-only-in-the-hosts',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/(main|web)/backend-process\\.ts$',
          '^src/(main|web)/.*serve-backend',
          '\\.test\\.ts$',
          '^src/backend/',
        ],
      },
      to: { path: '^src/backend/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|resources)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
