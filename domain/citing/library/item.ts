import { cslDateSchema, cslNameSchema, cslSchema, type Csl, type CslDate, type CslName } from '../../sources/csl/schema.ts';
import { cslDateVariables, cslNameVariables, cslTypes } from '../../sources/csl/variables.ts';
import type { SourceKind } from '../../sources/source.ts';

const nameVariables: ReadonlySet<string> = new Set(['author', ...cslNameVariables]);
const dateVariables: ReadonlySet<string> = new Set(cslDateVariables);
const types: ReadonlySet<string> = new Set(cslTypes);

/**
 * Takes an item of somebody’s library: every variable that CSL-JSON 1.0.2 has and that holds what it should, names and
 * dates brought into the desk’s shape. Undefined where it is no item at all.
 */
export function cslFromLibrary(item: unknown): Csl | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const fields = Object.fromEntries(Object.entries(item).flatMap(([name, value]) => fieldOf(name, value)));
  const type = typeof fields['type'] === 'string' && types.has(fields['type']) ? fields['type'] : 'document';
  const whole = cslSchema.safeParse({ title: '', author: [], ...fields, type });
  if (!whole.success) return undefined;
  return whole.data.title === '' && whole.data.author.length === 0 && whole.data.URL === undefined ? undefined : whole.data;
}

function fieldOf(name: string, value: unknown): [string, unknown][] {
  if (name === 'type') return [[name, value]];
  if (nameVariables.has(name)) {
    const names = Array.isArray(value) ? value.flatMap(nameOf) : [];
    return names.length > 0 || name === 'author' ? [[name, names]] : [];
  }
  if (dateVariables.has(name)) {
    const date = dateOf(value);
    return date === undefined ? [] : [[name, date]];
  }
  const schema = Object.hasOwn(cslSchema.shape, name) ? cslSchema.shape[name as keyof typeof cslSchema.shape] : undefined;
  return schema?.safeParse(value).success === true ? [[name, value]] : [];
}

function nameOf(value: unknown): CslName[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).filter(([, part]) => typeof part === 'string' && part !== '');
  const known = Object.fromEntries(parts.filter(([name]) => /^(?:literal|family|given|suffix|(?:non-)?dropping-particle)$/.test(name)));
  const { literal, family, given } = known as Record<string, string | undefined>;
  const name = cslNameSchema.safeParse(literal !== undefined ? { literal } : family === undefined ? { literal: given } : known);
  return name.success ? [name.data] : [];
}

function dateOf(value: unknown): CslDate | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { raw, literal, circa, season, 'date-parts': dates } = value as Record<string, unknown>;
  const parts = Array.isArray(dates)
    ? dates.map((date: unknown) => (Array.isArray(date) ? date.map(Number).filter((part) => part !== 0 && Number.isInteger(part)) : []))
    : [];
  const extra = { ...(circa === true || circa === 1 ? { circa: true } : {}), ...(season !== undefined && { season }) };
  const inNumbers = cslDateSchema.safeParse({ 'date-parts': parts.filter((date) => date.length > 0), ...extra });
  if (inNumbers.success) return inNumbers.data;
  const words = [literal, raw].find((text) => typeof text === 'string' && text.trim() !== '');
  const inWords = cslDateSchema.safeParse({ literal: words });
  return inWords.success ? inWords.data : undefined;
}

const kinds: Readonly<Partial<Record<Csl['type'], SourceKind>>> = {
  interview: 'interview',
  personal_communication: 'phone-call',
  graphic: 'picture',
  figure: 'picture',
  map: 'picture',
  broadcast: 'recording',
  song: 'recording',
  motion_picture: 'recording',
};

/** What kind of source an item of a library is. */
export function kindOf({ type, URL, DOI }: Csl): SourceKind {
  return kinds[type] ?? (URL === undefined || DOI !== undefined ? 'document' : 'web-page');
}
