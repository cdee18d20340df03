import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { reportCrashes } from '../../../electron/shell/crashes.ts';
import { createFakeLog } from '../../support/fakes/ports.ts';

const setUp = () => {
  const { log, events } = createFakeLog();
  const [stdout, stderr, process] = [new EventEmitter(), new EventEmitter(), new EventEmitter()];
  reportCrashes(Object.assign(process, { stdout, stderr }) as unknown as NodeJS.Process, log);
  return { events, process, stdout, stderr };
};
const thrown = (error: Error): Error => {
  try {
    throw error;
  } catch {
    return error;
  }
};

describe('a bug', () => {
  it.each(['uncaughtException', 'unhandledRejection'])(
    'that ends as %s is logged with its places',
    (name) => {
      const { events, process } = setUp();
      process.emit(name, thrown(new TypeError('canary')));
      expect(events).toMatchObject([{ event: 'crashed', part: 'main', error: 'TypeError' }]);
      const [event] = events;
      const at = event?.event === 'crashed' ? (event.at ?? []) : [];
      expect(at[0]).toMatch(/^at .*crashes\.test\.ts/);
      expect(at.length).toBeLessThanOrEqual(8);
    },
  );

  it('is logged without its message, even where that looks like a place', () => {
    const { events, process } = setUp();
    process.emit('uncaughtException', thrown(new Error('canary\n    at canary (file:1:1)')));
    expect(JSON.stringify(events)).not.toContain('canary');
  });

  it('that throws something that is no error is logged by its type', () => {
    const { events, process } = setUp();
    process.emit('unhandledRejection', 'canary');
    expect(events).toEqual([{ event: 'crashed', part: 'main', error: 'string', at: [] }]);
  });
});

it.each(['stdout', 'stderr'] as const)('nobody who reads %s any more is no crash', (name) => {
  const app = setUp();
  expect(() => app[name].emit('error', new Error('EPIPE'))).not.toThrow();
  expect(app.events).toEqual([]);
});
