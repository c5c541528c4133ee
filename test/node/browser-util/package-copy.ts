import fs from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'

const ROOT = path.resolve(import.meta.dirname, '../../..')

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true
}

async function inlineWorker (folder: string): Promise<void> {
  const { outputFiles } = await build({ entryPoints: [path.join(folder, 'helia-encrypted-worker.js')], bundle: true, minify: true, format: 'iife', platform: 'browser', write: false })
  await fs.writeFile(path.join(folder, 'worker-source.js'), `export const workerSource = ${JSON.stringify(outputFiles[0].text)}\n`)
}

/** A project that has the package as it is published, made from these sources, and all that it needs. */
export async function projectWithPackage (): Promise<string> {
  const cache = path.join(ROOT, 'node_modules/.cache')
  await fs.mkdir(cache, { recursive: true })
  const project = await fs.mkdtemp(path.join(cache, 'project-'))
  const target = path.join(project, 'node_modules/helia-encrypted')
  const names = (await fs.readdir(path.join(ROOT, 'src'), { recursive: true })).filter(name => name.endsWith('.ts'))

  for (const name of names) {
    const { outputText } = ts.transpileModule(await fs.readFile(path.join(ROOT, 'src', name), 'utf8'), { compilerOptions, fileName: name })
    const file = path.join(target, 'dist/src', name.replace(/\.ts$/, '.js'))
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(file, outputText)
  }

  await fs.copyFile(path.join(ROOT, 'package.json'), path.join(target, 'package.json'))
  await inlineWorker(path.join(target, 'dist/src/workers'))
  await fs.writeFile(path.join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  return project
}
