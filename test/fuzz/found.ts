/** Inputs that once did harm, and what the fuzzer found hard to come by: base64, by target. */
export const FOUND: Record<string, string[]> = {}
