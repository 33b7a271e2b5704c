/** Loaded by `require`, so that this `import()` is Node's own and not the test runner's. */
module.exports = (url) => import(url)
