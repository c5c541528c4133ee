import { Kubo } from './kubo.ts'

/** A daemon for all tests of a `describe`, stopped after them. */
export function kuboOfAll (config?: object): () => Kubo {
  let kubo: Kubo | undefined

  before('start Kubo', async function () {
    this.timeout(60_000)
    kubo = await Kubo.start(config)
  })

  after('stop Kubo', async () => kubo?.stop())

  return () => kubo as Kubo
}
