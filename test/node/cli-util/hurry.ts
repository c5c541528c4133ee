// loaded before the program: its clock runs ten times as fast, so that what it does takes long. With a hundred times, a
// node that waits for the processor for a moment was silent for half a minute
const now = performance.now.bind(performance)
performance.now = () => 10 * now()
