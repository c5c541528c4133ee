import fs from 'node:fs'

/**
 * The most memory this process has held since its program began, in bytes. Not `resourceUsage().maxRSS`
 * where it can be helped: on Linux that begins with the peak of the process that started this one.
 */
export function peakBytes (): number {
  const [, kib] = fs.existsSync('/proc/self/status') ? /VmHWM:\s*(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8')) ?? [] : []
  return Number(kib ?? process.resourceUsage().maxRSS) * 1024
}
