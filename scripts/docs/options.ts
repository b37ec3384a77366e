import type {AnyMetric} from 'keepwell/metrics/kernel';
import * as z from 'zod';
import {code, section, table} from './markdown.js';

/** What JSON Schema says of an option, as far as our options use it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** An option of a metric. */
export interface Option {
  readonly name: string;
  readonly values: string;
  /** As JSON; `null` where it is not set unless somebody sets it. */
  readonly fallback: string | null;
  /** Only what lists of objects are made of can be required. */
  readonly required: boolean;
  readonly about: string;
}

function schemaOf(metric: AnyMetric): Schema {
  return z.toJSONSchema(metric.options, {io: 'input'}) as Schema;
}

/** The options of a metric, in the order in which it declares them. */
export function optionsOfMetric(metric: AnyMetric): Option[] {
  return fieldsOf(schemaOf(metric));
}

/** The options of a metric as a part of its page; what lists of objects are made of stands below. */
export function optionsSection(metric: AnyMetric, ...more: readonly string[]): string {
  const {properties = {}} = schemaOf(metric);
  const inner = Object.entries(properties).flatMap(([name, schema]) => {
    const item = itemOf(schema);
    return item ? [`What ${code(name)} is made of:`, optionsTable(fieldsOf(item))] : [];
  });
  return section('Options', optionsTable(optionsOfMetric(metric)), ...inner, ...more);
}

function optionsTable(options: readonly Option[]): string {
  return table(
    ['option', 'values', 'default', 'what it decides'],
    options.map(({name, values, fallback, required, about}) => [
      code(name),
      values,
      required ? 'required' : fallback === null ? '' : code(fallback),
      about,
    ]),
  );
}

function fieldsOf({properties = {}, required = []}: Schema): Option[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    values: valuesOf(schema),
    fallback: fallbackOf(schema),
    required: required.includes(name),
    about: schema.description ?? '',
  }));
}

function fallbackOf({default: value}: Schema): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The object that a list or an option is made of; undefined where it is none. */
function itemOf(schema: Schema): Schema | undefined {
  const inner = schema.items === false ? undefined : (schema.items ?? schema);
  return inner?.properties ? inner : undefined;
}

function valuesOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.anyOf) return valuesOfEach(schema.anyOf);
  const {type} = schema;
  if (Array.isArray(type)) return valuesOfEach(type.map((one: string) => ({...schema, type: one})));
  switch (type) {
    case 'null':
      return '';
    case 'integer':
      return `whole number${limits(schema)}`;
    case 'number':
      return `number${limits(schema)}`;
    case 'string':
      return 'text';
    case 'boolean':
      return 'true or false';
    case 'array':
      return listOf(schema);
    case 'object':
      return typeof schema.additionalProperties === 'object'
        ? `object of ${valuesOf(schema.additionalProperties)}`
        : 'object';
    default:
      return '';
  }
}

function valuesOfEach(schemas: readonly Schema[]): string {
  return [...new Set(schemas.map(valuesOf))].filter((text) => text !== '').join(', or ');
}

function listOf({items, prefixItems}: Schema): string {
  if (prefixItems)
    return `list of ${String(prefixItems.length)}: ${[...new Set(prefixItems.map(valuesOf))].join('; ')}`;
  if (!items) return 'list';
  if (itemOf(items)) return 'list of objects';
  return `list of ${valuesOf(items).replace(/^(whole number|number|text|list)\b/, '$1s')}`;
}

/** Limits that somebody set: whole numbers have some of their own, up to which they are exact. */
function limits({minimum, maximum, exclusiveMinimum, exclusiveMaximum}: Schema): string {
  const from = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const to = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (from !== undefined && to !== undefined) return `, ${String(from)} to ${String(to)}`;
  const texts = [
    from === undefined ? '' : ` from ${String(from)}`,
    exclusiveMinimum === undefined ? '' : ` above ${String(exclusiveMinimum)}`,
    to === undefined ? '' : ` up to ${String(to)}`,
    exclusiveMaximum === undefined ? '' : ` below ${String(exclusiveMaximum)}`,
  ];
  return texts.join('');
}
