/**
 * @packageDocumentation
 *
 * CARs in and out, streaming, with every block checked.
 */
export { decryptCar } from './decrypt-car.ts'
export type { DecryptedCar } from './decrypt-car.ts'
export { encryptCar } from './encrypt-car.ts'
export type { EncryptedCar } from './encrypt-car.ts'
export { exportCar } from './export-car.ts'
export type { ExportCarOptions } from './export-car.ts'
export { exportPlainCar } from './export-plain-car.ts'
export type { ExportPlainCarOptions } from './export-plain-car.ts'
export { importCar } from './import-car.ts'
export type { ImportCarOptions } from './import-car.ts'
