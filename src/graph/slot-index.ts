import { equalBytes } from '../format/internal.ts'
import { steadyMemory } from '../steady-memory.ts'

const FIRST_SLOTS = 512
const MAX_LOAD = 0.75

function slotsOf (count: number): Uint32Array {
  return new Uint32Array(steadyMemory(count * Uint32Array.BYTES_PER_ELEMENT).buffer)
}

/**
 * A hash table from bytes to the index under which somebody else keeps them: 4 bytes a
 * slot. Hashed with a random seed, so that nobody can prepare CIDs that collide.
 */
export class SlotIndex {
  readonly #bytesOf: (index: number) => Uint8Array
  readonly #seed = crypto.getRandomValues(new Uint32Array(1))[0] | 1
  // index + 1, or 0
  #slots = slotsOf(FIRST_SLOTS)
  #size = 0

  constructor (bytesOf: (index: number) => Uint8Array) {
    this.#bytesOf = bytesOf
  }

  /** The index of these bytes, or -1. */
  find (bytes: Uint8Array): number {
    return this.#slots[this.#slotOf(bytes)] - 1
  }

  /** Add bytes that are not there yet. */
  add (bytes: Uint8Array, index: number): void {
    this.#slots[this.#slotOf(bytes)] = index + 1
    this.#size++

    if (this.#size > this.#slots.length * MAX_LOAD) {
      this.#grow()
    }
  }

  // where the bytes are, or the free slot where they would be
  #slotOf (bytes: Uint8Array): number {
    const mask = this.#slots.length - 1
    let slot = this.#hash(bytes) & mask

    while (this.#slots[slot] !== 0 && !equalBytes(this.#bytesOf(this.#slots[slot] - 1), bytes)) {
      slot = (slot + 1) & mask
    }

    return slot
  }

  #hash (bytes: Uint8Array): number {
    let hash = this.#seed

    for (let i = 0; i < bytes.byteLength; i++) {
      hash = Math.imul(hash ^ bytes[i], 0x01000193)
    }

    hash = Math.imul(hash ^ (hash >>> 15), this.#seed)
    return (hash ^ (hash >>> 13)) >>> 0
  }

  #grow (): void {
    const old = this.#slots
    this.#slots = slotsOf(old.length * 2)

    for (const value of old) {
      if (value !== 0) {
        this.#slots[this.#slotOf(this.#bytesOf(value - 1))] = value
      }
    }
  }
}
