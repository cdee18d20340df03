import { expect, it } from 'vitest';
import { zoomAfter, zooms } from '../../../src/shared/zoom.ts';

it('goes up and down by the same steps, and no further than the last', () => {
  const up = [...zooms.slice(1), 3].map((_next, index) => zoomAfter(zooms[index] ?? 0, 'in'));
  expect(up).toEqual([...zooms.slice(1), 3]);
  const down = zooms.map((zoom) => zoomAfter(zoom, 'out'));
  expect(down).toEqual([0.75, ...zooms.slice(0, -1)]);
});

it('goes back to the usual size from any', () => {
  expect(zooms.map((zoom) => zoomAfter(zoom, 'reset'))).toEqual(zooms.map(() => 1));
});

it('goes on from a size that is none of the steps', () => {
  expect([zoomAfter(1.3, 'in'), zoomAfter(1.3, 'out')]).toEqual([1.5, 1.25]);
});
