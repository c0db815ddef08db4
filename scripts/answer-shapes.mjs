/**
 * Writes apps/api/src/openapi/shapes.json: the JSON Schema of what each query answers, and what is said of each field
 * of a command or query, both read from the TypeScript sources. With `--check` it ends with 1 when the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root, say } from './prepare.mjs';

const file = join(root, 'apps/api/src/openapi/shapes.json');
const entry = join(root, 'libs/register/src/index.ts');
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram([entry], { ...options, noEmit: true, incremental: false });
const checker = program.getTypeChecker();

const schemas = {};
const names = new Map();

/** A name for a type that has one in the sources; types of the same name in different files are numbered. */
function nameOf(type) {
  const symbol = type.aliasSymbol ?? type.symbol;
  if (!symbol || /^__/.test(symbol.name) || type.aliasTypeArguments || isGeneric(type)) return undefined;
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || !declaration.getSourceFile().fileName.includes('/libs/')) return undefined;
  return symbol.name;
}

const isGeneric = (type) =>
  (type.objectFlags & ts.ObjectFlags.Reference) !== 0 && checker.getTypeArguments(type).length > 0;

function schemaOf(type) {
  if (type.flags & ts.TypeFlags.Object) {
    const known = names.get(type);
    if (known) return { $ref: `#/components/schemas/${known}` };
    const own = nameOf(type);
    if (own && !isArray(type) && type.getCallSignatures().length === 0) {
      let name = own;
      for (let n = 2; name in schemas; n += 1) name = `${own}${n}`;
      names.set(type, name);
      schemas[name] = {};
      const said = ts.displayPartsToString(
        (type.aliasSymbol ?? type.symbol).getDocumentationComment(checker),
      );
      schemas[name] = { ...(said ? { description: oneLine(said) } : {}), ...objectSchema(type) };
      return { $ref: `#/components/schemas/${name}` };
    }
    return objectSchema(type);
  }
  return simpleSchema(type);
}

const isArray = (type) => checker.isArrayType(type) || checker.isTupleType(type);
const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim();

function simpleSchema(type) {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return {};
  if (type.isUnion()) return unionSchema(type);
  if (type.isIntersection()) return objectSchema(type);
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
  if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
  if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
  if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  throw new Error(`No schema for ${checker.typeToString(type)}.`);
}

function unionSchema(type) {
  const parts = type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
  const literals = parts.filter((part) => part.isStringLiteral() || part.isNumberLiteral());
  const isBoolean = parts.filter((part) => part.flags & ts.TypeFlags.BooleanLiteral).length === 2;
  const rest = parts.filter(
    (part) => !literals.includes(part) && !(isBoolean && part.flags & ts.TypeFlags.BooleanLiteral),
  );
  const any = [
    ...(literals.length > 0 ? [{ enum: literals.map((part) => part.value).sort() }] : []),
    ...(isBoolean ? [{ type: 'boolean' }] : []),
    ...rest.map(schemaOf),
  ];
  return any.length === 1 ? any[0] : { anyOf: any };
}

function objectSchema(type) {
  if (checker.isTupleType(type)) {
    const items = checker.getTypeArguments(type).map(schemaOf);
    return { type: 'array', prefixItems: items, minItems: items.length, items: false };
  }
  if (checker.isArrayType(type)) return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0]) };
  if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  const properties = checker.getPropertiesOfType(type).filter((it) => !it.name.startsWith('__'));
  if (index && properties.length === 0) return { type: 'object', additionalProperties: schemaOf(index.type) };
  const required = properties.filter((it) => !mayBeLeftOut(it)).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map((it) => [it.name, propertySchema(it)])),
    ...(required.length > 0 ? { required: required.sort() } : {}),
    additionalProperties: false,
  };
}

const typeOf = (property) => checker.getTypeOfSymbol(property);
const mayBeLeftOut = (property) =>
  (property.flags & ts.SymbolFlags.Optional) !== 0 ||
  (typeOf(property).isUnion() && typeOf(property).types.some((part) => part.flags & ts.TypeFlags.Undefined));

function propertySchema(property) {
  const said = oneLine(ts.displayPartsToString(property.getDocumentationComment(checker)));
  return { ...(said ? { description: said } : {}), ...schemaOf(typeOf(property)) };
}

/** What a query answers is the type argument of its base: `Query`, or `PagedQuery` for a page of a list. */
function answerOf(type) {
  const [base] = checker.getBaseTypes(type) ?? [];
  if (!base) return undefined;
  const [argument] = checker.getTypeArguments(base);
  if (base.symbol.name === 'Query') return argument && schemaOf(argument);
  return base.symbol.name === 'PagedQuery' ? pageOf(schemaOf(argument)) : answerOf(base);
}

const pageOf = (items) => ({
  type: 'object',
  properties: {
    items: { type: 'array', items },
    next: { description: 'The cursor of the next page; null on the last.', type: ['string', 'null'] },
  },
  required: ['items', 'next'],
  additionalProperties: false,
});

const classes = checker
  .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
  .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
  .filter((symbol) => symbol.flags & ts.SymbolFlags.Class)
  .sort((one, other) => one.name.localeCompare(other.name));

const answers = {};
const notes = {};
for (const symbol of classes) {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const answer = type.typeParameters ? undefined : answerOf(type);
  if (answer) answers[symbol.name] = answer;
  const fields = checker
    .getPropertiesOfType(type)
    .map((property) => [
      property.name,
      oneLine(ts.displayPartsToString(property.getDocumentationComment(checker))),
    ]);
  const about = oneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
  const said = Object.fromEntries(fields.filter(([, text]) => text));
  if (about || Object.keys(said).length > 0)
    notes[symbol.name] = {
      ...(about ? { about } : {}),
      ...(Object.keys(said).length > 0 ? { fields: said } : {}),
    };
}

const made = `${JSON.stringify({ answers, schemas, notes }, null, 1)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (readFileSync(file, 'utf8') !== made) {
  say('apps/api/src/openapi/shapes.json is not what the sources say. Run: node scripts/answer-shapes.mjs');
  process.exit(1);
}
