/** One measured value beside its floor: the same thing done by the least that could do it, in the same run. */
export type Measured = {
  name: string;
  /** The median, or the quantile that the name says. */
  value: number;
  unit: string;
  floor: number;
  /** `value / floor`: what can be compared between machines and days. */
  ratio: number;
  /** The highest ratio aimed at; null where none is set. */
  goal: number | null;
  met: boolean | null;
};

/** A {@link Measured} with the middle half of its samples, for people to judge it by. */
export type Comparison = Measured & { spread: string; floorSpread: string; samples: number };

export function compare(parts: {
  name: string;
  unit: string;
  goal: number | null;
  samples: readonly number[];
  floor: readonly number[];
  /** The quantile of both that is compared. */
  at?: number;
}): Comparison {
  const { name, unit, goal, at = 0.5 } = parts;
  const value = quantile(parts.samples, at);
  const floor = quantile(parts.floor, at);
  const ratio = value / floor;
  return {
    name,
    value,
    unit,
    floor,
    ratio,
    goal,
    met: goal === null ? null : ratio <= goal,
    spread: spread(parts.samples),
    floorSpread: spread(parts.floor),
    samples: parts.samples.length,
  };
}

/** Between the two nearest samples, in proportion. @throws RangeError where there are none */
export function quantile(samples: readonly number[], at: number): number {
  if (samples.length === 0) throw new RangeError('there is nothing to take a quantile of');
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle half of the samples. */
function spread(samples: readonly number[]): string {
  return `${inWords(quantile(samples, 0.25))}–${inWords(quantile(samples, 0.75))}`;
}

/**
 * Does each thing once a round, and the other one first in every other round, so that whatever the machine does
 * meanwhile happens to both.
 */
export async function interleaved<Sample>(
  rounds: number,
  ours: () => Promise<Sample>,
  floor: () => Promise<Sample>,
): Promise<{ ours: Sample[]; floor: Sample[] }> {
  const samples: { ours: Sample[]; floor: Sample[] } = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 1) samples.floor.push(await floor());
    samples.ours.push(await ours());
    if (round % 2 === 0) samples.floor.push(await floor());
  }
  return samples;
}

function inWords(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

const headings = ['', 'here', 'middle half', 'floor', 'middle half', 'ratio', 'goal', ''];

/** The results in columns, for people. */
export function table(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map((result) => [
    result.name,
    `${inWords(result.value)} ${result.unit}`,
    result.spread,
    `${inWords(result.floor)} ${result.unit}`,
    result.floorSpread,
    result.ratio.toFixed(2),
    result.goal === null ? '–' : `≤ ${result.goal}`,
    result.met === null ? '' : result.met ? 'met' : 'missed',
  ]);
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [headings, ...rows].map(line).join('\n');
}

/** What a program reads: the values alone. */
export function measuredOnly({ name, value, unit, floor, ratio, goal, met }: Comparison): Measured {
  return { name, value, unit, floor, ratio, goal, met };
}
