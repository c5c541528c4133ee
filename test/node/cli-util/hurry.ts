// loaded before the program: its clock runs a hundred times as fast, so that whatever it does takes long
const now = performance.now.bind(performance)
performance.now = () => 100 * now()
