/**
 * @packageDocumentation
 *
 * CARs in and out, streaming, with every block checked.
 */
export { exportCar } from './export-car.ts'
export type { ExportCarOptions } from './export-car.ts'
export { importCar } from './import-car.ts'
export type { ImportCarOptions } from './import-car.ts'
