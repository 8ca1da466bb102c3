import { describe, expect, it } from 'vitest';
import { compare, interleaved, measuredOnly, quantile, table } from './measure.ts';

describe('quantiles', () => {
  it('lie between the nearest samples', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
  });

  it('of nothing are refused', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe('a comparison', () => {
  const slow = compare({ name: 'start', unit: 'ms', goal: 1.5, samples: [300, 320, 310], floor: [200, 190, 210] });

  it('is the ratio of the medians, held against its goal', () => {
    expect(measuredOnly(slow)).toEqual({
      name: 'start',
      value: 310,
      unit: 'ms',
      floor: 200,
      ratio: 1.55,
      goal: 1.5,
      met: false,
    });
  });

  it('may be that of another quantile', () => {
    const rare = compare({ name: 'key', unit: 'ms', goal: 1.5, at: 0.95, samples: [1, 1, 21], floor: [1, 1, 11] });
    expect(rare.value).toBeCloseTo(19);
    expect(rare.floor).toBeCloseTo(10);
  });

  it('without a goal is neither met nor missed', () => {
    expect(compare({ name: 'x', unit: 'MB', goal: null, samples: [1], floor: [1] })).toMatchObject({ goal: null, met: null });
  });

  it('is a line that people can read', () => {
    expect(table([slow]).split('\n')[1]).toBe('start  310 ms      305–315  200 ms      195–205   1.55  ≤ 1.5  missed');
  });
});

it('what is measured and its floor take turns, and take turns at going first', async () => {
  const order: string[] = [];
  const samples = await interleaved(
    3,
    async () => order.push('ours'),
    async () => order.push('floor'),
  );
  expect(order).toEqual(['ours', 'floor', 'floor', 'ours', 'ours', 'floor']);
  expect(samples).toEqual({ ours: [1, 4, 5], floor: [2, 3, 6] });
});
