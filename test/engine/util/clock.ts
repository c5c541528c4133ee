/** A clock that stands until a test sets it. */
export interface Clock {
  /** milliseconds */
  now: number
}

/** The clock of each test, which begins at a whole second of 2030. */
export function clockOfEach (): Clock {
  const real = Date.now
  const clock = { now: 0 }

  beforeEach(() => {
    clock.now = Date.UTC(2030, 0)
    Date.now = () => clock.now
  })

  afterEach(() => { Date.now = real })

  return clock
}
