/**
 * Loaded by mocha before the tests. Mocha 11 lets an unhandled rejection pass when nothing else
 * listens for it; thrown, it fails the test that was running.
 */
process.on('unhandledRejection', reason => {
  throw reason
})
