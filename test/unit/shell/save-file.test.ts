import { describe, expect, it } from 'vitest';
import { createSaveFile } from '../../../electron/shell/save-file.ts';

const file = { suggestedName: 'receipts.csv', content: 'a,b' };

const setUp = (answer = { canceled: false, filePath: '/home/anna/receipts.csv' }, isVisible = true) => {
  const window = { isVisible: () => isVisible };
  const shown: unknown[] = [];
  const written: string[][] = [];
  const world = { fault: null as Error | null };
  const save = createSaveFile<typeof window>({
    showSaveDialog: async (parent, options) => {
      expect(parent).toBe(window);
      shown.push(options);
      return answer;
    },
    find: (name) => (name === 'activity' ? window : null),
    write: async (path, content) => {
      if (world.fault !== null) throw world.fault;
      written.push([path, content]);
    },
  });
  return { save, shown, written, world };
};

describe('a file of the user', () => {
  it('is written where the user says', async () => {
    const { save, shown, written } = setUp();
    expect(await save(file, 'activity')).toEqual({ ok: true, value: { isSaved: true } });
    expect(written).toEqual([['/home/anna/receipts.csv', 'a,b']]);
    expect(shown).toMatchObject([
      { defaultPath: 'receipts.csv', filters: [{ name: 'CSV', extensions: ['csv'] }] },
    ]);
  });

  it('is not written when the user cancels', async () => {
    for (const answer of [
      { canceled: true, filePath: '/home/anna/receipts.csv' },
      { canceled: false, filePath: '' },
    ]) {
      const { save, written } = setUp(answer);
      expect(await save(file, 'activity')).toEqual({ ok: true, value: { isSaved: false } });
      expect(written).toEqual([]);
    }
  });

  it('is not asked about over a window that is not there or not seen', async () => {
    const { save, shown } = setUp();
    expect(await save(file, 'help')).toEqual({ ok: true, value: { isSaved: false } });
    expect(shown).toEqual([]);
    const hidden = setUp(undefined, false);
    expect(await hidden.save(file, 'activity')).toEqual({ ok: true, value: { isSaved: false } });
    expect(hidden.shown).toEqual([]);
  });

  it('says when it could not be written', async () => {
    const { save, world } = setUp();
    world.fault = new Error('EROFS');
    expect(await save(file, 'activity')).toEqual({ ok: false, failure: { kind: 'file-not-saved' } });
  });
});
