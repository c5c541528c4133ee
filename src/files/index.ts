/**
 * @packageDocumentation
 *
 * Files and folders in and out of graphs, CAR files as stores, temporary stores. For Node.
 */
export type { SourceOptions } from './checked-source.ts'
export type { Closable } from './closable.ts'
export { exportFiles } from './export-files.ts'
export type { ExportFilesOptions, ExportedFiles } from './export-files.ts'
export { importFiles } from './import-files.ts'
export type { ImportFilesOptions, ImportedFiles } from './import-options.ts'
export { listFiles } from './list-files.ts'
export type { ListFilesOptions, ListedFile } from './list-files.ts'
export type { MetadataOptions } from './metadata.ts'
export { openCar } from './open-car.ts'
export type { CarFile, CarFileSource, OpenCarOptions } from './open-car.ts'
export type { FileProgress, FileProgressEvents, FileProgressOptions } from './progress.ts'
export { readFile } from './read-file.ts'
export type { ReadFileOptions } from './read-file.ts'
export { spoolStore } from './spool-store.ts'
export type { SpoolStore, SpoolStoreOptions } from './spool-store.ts'
export { tempRoom } from './temp-room.ts'
export type { OutsideLinks } from './tree-writer.ts'
export { writeFile } from './write-file.ts'
export type { WriteFileOptions } from './write-file.ts'
