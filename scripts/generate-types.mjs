/**
 * Makes TypeScript types from schemas/. `--check` fails when a generated file is not current.
 * The reference EPJ gets a copy of its own: it meets the harness as a vendor does, through the published contract.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { compile } from 'json-schema-to-typescript'
import { format, resolveConfig } from 'prettier'
import ts from 'typescript'
import { scriptedActionSchema } from './scripted-action-schema.mjs'

const root = join(import.meta.dirname, '..')
const base = 'https://pll-conformance/schemas/'
const options = {
  bannerComment: '/* Made by scripts/generate-types.mjs from schemas/. Do not edit. */',
  additionalProperties: true,
  format: true,
  style: { semi: false, singleQuote: true, printWidth: 140 },
  strictIndexSignatures: true,
  unreachableDefinitions: true,
}

const read = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'))

/** Keywords that say how to check, not what the type is, make noisy types. */
const checkingKeywords = new Set([
  'if',
  'then',
  'else',
  'allOf',
  'not',
  'contains',
  'minContains',
  'maxContains',
  'prefixItems',
  'propertyNames',
  'discriminator',
  'krav',
  'melding',
  'minItems',
  'maxItems',
  'uniqueItems',
  '$schema',
  '$comment',
])

/** Keywords whose value is data, not a schema. */
const dataKeywords = new Set(['enum', 'const', 'required'])
/** Keywords whose value is a map from names to schemas: its keys are names, whatever they are called. */
const mapKeywords = new Set(['properties', 'patternProperties', '$defs', 'definitions'])

function typeOnly(node, rename) {
  if (Array.isArray(node)) return node.map((item) => typeOnly(item, rename))
  if (node === null || typeof node !== 'object') return node
  const kept = Object.entries(node).filter(([key]) => !checkingKeywords.has(key))
  const copy = Object.fromEntries(kept.map(([key, value]) => [key, typeOfKeyword(key, value, rename)]))
  if (
    copy.type === 'object' &&
    Array.isArray(copy.anyOf) &&
    copy.anyOf.every((branch) => Object.keys(branch).every((key) => key === 'required'))
  )
    delete copy.anyOf
  return typeof copy.$ref === 'string' ? renamed(copy, rename(copy.$ref)) : copy
}

/** What a reference becomes: one to a definition of the same file of types, or the name or the schema of a type. */
const renamed = ({ $ref: _, ...rest }, target) =>
  typeof target === 'string' ? { ...rest, $ref: target } : { ...target, ...rest }

function typeOfKeyword(key, value, rename) {
  if (dataKeywords.has(key)) return value
  if (!mapKeywords.has(key)) return typeOnly(value, rename)
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, typeOnly(schema, rename)]))
}

/** A schema without a type of its own only says more about another one: it makes no type. */
const isType = (schema) =>
  ['type', '$ref', 'enum', 'const', 'oneOf'].some((key) => key in schema) ||
  ('anyOf' in schema && !('properties' in schema))

async function adapterTypes() {
  const openapi = await read('schemas/harness/adapter.openapi.json')
  const definitions = typeOfKeyword('$defs', openapi.components.schemas, (ref) =>
    ref.replace('#/components/schemas/', '#/definitions/'),
  )
  return compile(
    { title: 'AdapterProtocol', type: 'object', properties: {}, additionalProperties: false, definitions },
    'AdapterProtocol',
    options,
  )
}

const adapterFile = 'adapter.openapi.json'
/** Types of these documents are for code that only reads: written by hand they were readonly all the way, and stay so. */
const readonlyDocuments = new Set(['scenario.schema.json', 'scripted-action.schema.json', 'world.schema.json'])
/** A script's days are text as the adapter's dates are: nothing differs in type. */
const sameType = { ScriptedTreatment: 'Treatment', ScriptedDosingPeriod: 'DosingPeriod' }

/** One file of types for a folder of schemas that refer to each other: each document and each of its $defs becomes a definition. */
async function folderTypes(folder, files, title) {
  const definitions = {}
  const imported = new Set()
  const readonlyNames = new Set()
  const documents = new Map(await Promise.all(files.map(async (file) => [file, await read(`${folder}/${file}`)])))
  const nameOf = (file) =>
    documents.get(file)?.title ??
    file
      .split('/')
      .at(-1)
      .replace('.schema.json', '')
      .replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())
  const importedType = (name) => {
    imported.add(name)
    return { tsType: name }
  }
  for (const [file, whole] of documents) {
    const { $id, $schema, $defs = {}, ...document } = whole
    const isReadonly = readonlyDocuments.has(file)
    const rename = (ref) => {
      const [target, pointer = ''] = ref.split('#')
      if (target === adapterFile) return adapterType(pointer)
      const name = pointer.startsWith('/$defs/')
        ? pointer.slice('/$defs/'.length)
        : nameOf(target.replace(base, '') || file)
      if (name in sameType) return importedType(sameType[name])
      // By its name, so that what this place says of it does not make it a type of its own.
      return isReadonly ? { tsType: name } : `#/definitions/${name}`
    }
    const adapterType = (pointer) => {
      const [name, ...inner] = pointer.replace('/components/schemas/', '').split('/')
      if (inner.length === 0) return importedType(name)
      return typeOnly(
        inner.reduce((node, token) => node[token], adapter.components.schemas[name]),
        adapterRef,
      )
    }
    const adapterRef = (ref) => rename(`${adapterFile}${ref}`)
    for (const [name, definition] of Object.entries($defs)) {
      if (name in sameType) continue
      if (name in definitions && JSON.stringify(definitions[name]) !== JSON.stringify(typeOnly(definition, rename)))
        throw new Error(`${file}: $defs/${name} is defined otherwise elsewhere`)
      if (isType(definition)) definitions[name] = typeOnly(definition, rename)
      if (isReadonly) readonlyNames.add(name)
    }
    if (isReadonly) readonlyNames.add(nameOf(file))
    if (isType(document)) definitions[nameOf(file)] = typeOnly(document, rename)
  }
  for (const definition of Object.values(definitions)) delete definition.title
  const text = await compile(
    { title, type: 'object', properties: {}, additionalProperties: false, definitions },
    title,
    {
      ...options,
      bannerComment: [options.bannerComment, ...importsOf(imported)].join('\n'),
    },
  )
  return readonlyNames.size === 0 ? text : readonly(text, readonlyNames)
}

const importsOf = (names) =>
  names.size === 0 ? [] : [`import type { ${[...names].sort().join(', ')} } from './adapter.js'`]

/**
 * The same text with the members and the arrays of these types readonly, and without saying of an open object that it is open. What a map has under a key that is not there is for the
 * compiler to say (noUncheckedIndexedAccess): the values that are there are never undefined.
 */
async function readonly(text, names) {
  const edits = []
  const visit = (node) => {
    if (ts.isIndexSignatureDeclaration(node) && node.type.getText() === 'unknown | undefined') {
      edits.push({ from: node.getStart(), to: node.getEnd(), text: '' })
      return
    }
    if (ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node) || ts.isArrayTypeNode(node))
      edits.push({ from: node.getStart(), to: node.getStart(), text: 'readonly ' })
    if (ts.isIndexSignatureDeclaration(node) && node.type.getText().endsWith(' | undefined'))
      edits.push({ from: node.type.getEnd() - ' | undefined'.length, to: node.type.getEnd(), text: '' })
    ts.forEachChild(node, visit)
  }
  const file = ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest, true)
  for (const statement of file.statements)
    if (
      (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
      names.has(statement.name.text)
    )
      visit(statement)
  const marked = edits
    .sort((a, b) => b.from - a.from)
    .reduce((whole, edit) => `${whole.slice(0, edit.from)}${edit.text}${whole.slice(edit.to)}`, text)
  return format(marked, { ...options.style, parser: 'typescript' })
}

const schemaFiles = async (folder) =>
  (await readdir(join(root, folder))).filter((file) => file.endsWith('.schema.json')).sort()

const adapter = await read(`schemas/harness/${adapterFile}`)
/** Keeps what was made; with --check it only says what is not current. */
async function keep(path, text) {
  const current = await readFile(join(root, path), 'utf8').catch(() => undefined)
  if (current === text) return
  if (process.argv.includes('--check')) {
    console.error(`${path} is not current: run npm run generate`)
    process.exitCode = 1
    return
  }
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
  console.log(`made ${path}`)
}

const scriptedActions = 'schemas/harness/scripted-action.schema.json'
await keep(
  scriptedActions,
  await format(JSON.stringify(scriptedActionSchema(adapter.components.schemas)), {
    ...(await resolveConfig(join(root, scriptedActions))),
    parser: 'json',
  }),
)

const made = {
  'src/contract/generated/adapter.ts': await adapterTypes(),
  'src/reference-epj/generated/adapter.ts': await adapterTypes(),
  'src/contract/generated/harness.ts': await folderTypes(
    'schemas/harness',
    await schemaFiles('schemas/harness'),
    'Harness',
  ),
}
if ((await schemaFiles('schemas/sfm')).length > 0)
  made['src/contract/generated/sfm.ts'] = await folderTypes('schemas/sfm', await schemaFiles('schemas/sfm'), 'Sfm')

for (const [path, text] of Object.entries(made)) await keep(path, text)
