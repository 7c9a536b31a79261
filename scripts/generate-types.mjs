/**
 * Makes TypeScript types from schemas/. `--check` fails when a generated file is not current.
 * The reference EPJ gets a copy of its own: it meets the harness as a vendor does, through the published contract.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { compile } from 'json-schema-to-typescript'

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
  '$schema',
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
  if (typeof copy.$ref === 'string') copy.$ref = rename(copy.$ref)
  return copy
}

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

/** One file of types for a folder of schemas that refer to each other: each document and each of its $defs becomes a definition. */
async function folderTypes(folder, files, title) {
  const definitions = {}
  const nameOf = (file) =>
    file
      .split('/')
      .at(-1)
      .replace('.schema.json', '')
      .replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())
  for (const file of files) {
    const { $id, $schema, $defs = {}, ...document } = await read(`${folder}/${file}`)
    const rename = (ref) => {
      const [target, pointer = ''] = ref.split('#')
      const name = pointer.startsWith('/$defs/')
        ? pointer.slice('/$defs/'.length)
        : nameOf(target.replace(base, '') || file)
      return `#/definitions/${name}`
    }
    for (const [name, definition] of Object.entries($defs)) {
      if (name in definitions && JSON.stringify(definitions[name]) !== JSON.stringify(typeOnly(definition, rename)))
        throw new Error(`${file}: $defs/${name} is defined otherwise elsewhere`)
      if (isType(definition)) definitions[name] = typeOnly(definition, rename)
    }
    if (isType(document)) definitions[document.title ?? nameOf(file)] = typeOnly(document, rename)
  }
  for (const definition of Object.values(definitions)) delete definition.title
  return compile({ title, type: 'object', properties: {}, additionalProperties: false, definitions }, title, options)
}

const schemaFiles = async (folder) =>
  (await readdir(join(root, folder))).filter((file) => file.endsWith('.schema.json')).sort()

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

let stale = 0
for (const [path, text] of Object.entries(made)) {
  const current = await readFile(join(root, path), 'utf8').catch(() => undefined)
  if (current === text) continue
  stale += 1
  if (process.argv.includes('--check')) console.error(`${path} is not current: run npm run generate`)
  else {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
    console.log(`made ${path}`)
  }
}
if (process.argv.includes('--check') && stale > 0) process.exitCode = 1
