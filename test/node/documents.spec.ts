import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'

const root = path.resolve(import.meta.dirname, import.meta.dirname.includes(`${path.sep}dist${path.sep}`) ? '../../..' : '../..')
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')

interface Named {
  file: string
  title: string
}

/** `folder/file` "title", for a test of test/folder/file.spec.ts. */
function namedTests (document: string): Named[] {
  return [...read(document).replace(/\s+/g, ' ').matchAll(/`([\w-]+(?:\/[\w-]+)+)` "([^"]+)"/g)].map(([, file, title]) => ({ file: `test/${file}.spec.ts`, title }))
}

/** What is wrong with a test that a document names; undefined if it is there. */
function problem ({ file, title }: Named): string | undefined {
  if (!fs.existsSync(path.join(root, file))) {
    return `${file} is not there`
  }

  const isThere = read(file).replaceAll('\\\'', '\'').split('\n').some(line => /\b(it|describe|describeNode)\(/.test(line) && line.includes(title))
  return isThere ? undefined : `${file} has no test "${title}"`
}

/** The rows of the tables in a document, as their cells. */
function rows (document: string): string[][] {
  return read(document).split('\n').filter(line => /^\|(?! ---)/.test(line)).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))
}

describe('documents: what they claim', () => {
  it('every test that SECURITY.md and docs/ASSURANCE.md name is there', () => {
    const named = ['SECURITY.md', 'docs/ASSURANCE.md'].flatMap(namedTests)
    expect(named.length).to.be.above(50)
    expect(named.map(problem).filter(text => text != null)).to.deep.equal([])
  })

  it('a test that is not there, or has another name, would be found', () => {
    expect(problem({ file: 'test/node/none.spec.ts', title: 'x' })).to.be.a('string')
    expect(problem({ file: 'test/node/documents.spec.ts', title: `no ${'such'} title` })).to.be.a('string')
    expect(problem({ file: 'test/node/documents.spec.ts', title: 'documents: what they claim' })).to.equal(undefined)
  })

  it('each claim about what somebody can\'t do has a test beside it', () => {
    const claims = rows('SECURITY.md').filter(([, tests, ...rest]) => rest.length === 0 && tests !== 'test')
    expect(claims.length).to.be.above(25)
    expect(claims.filter(([, tests]) => !/`[\w/-]+` "/.test(tests)).map(([claim]) => claim)).to.deep.equal([])
  })

  it('every folder of tests is in docs/ASSURANCE.md', () => {
    const text = read('docs/ASSURANCE.md')
    const folders = fs.readdirSync(path.join(root, 'test'), { withFileTypes: true }).filter(entry => entry.isDirectory() && fs.readdirSync(path.join(root, 'test', entry.name)).some(name => /\.(spec|interop)\.ts$|\.py$/.test(name)))
    expect(folders.map(({ name }) => name).filter(name => !text.includes(`test/${name}`))).to.deep.equal([])
  })

  it('links between the documents lead somewhere', () => {
    const documents = ['README.md', 'SECURITY.md', 'SPEC.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...fs.readdirSync(path.join(root, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]
    const dead = documents.flatMap(document => [...read(document).matchAll(/\]\((\.{1,2}\/[^)#\s]+)/g)]
      .map(([, target]) => path.join(path.dirname(document), target))
      .filter(target => !fs.existsSync(path.join(root, target)))
      .map(target => `${document}: ${target}`))
    expect(dead).to.deep.equal([])
  })
})
