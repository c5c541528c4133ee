// loaded before the program: its clock runs a hundred times as fast, or as HURRY says, so that whatever it does takes long
const now = performance.now.bind(performance)
const times = Number(process.env.HURRY ?? 100)
performance.now = () => times * now()
