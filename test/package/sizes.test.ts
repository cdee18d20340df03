import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/shared/languages.ts';
import { windowNames } from '../../src/shared/model/windows.ts';

const out = resolve(import.meta.dirname, '../../out');
const assets = join(out, 'renderer/assets');

const kilobytesOf = (...paths: readonly string[]): number =>
  gzipSync(Buffer.concat(paths.map((path) => readFileSync(path)))).length / 1000;

/** A script of the main process, and all that it cannot be without. */
const mainScripts = (name: string): readonly string[] => {
  const path = join(out, 'main', name);
  const needed = [...readFileSync(path, 'utf8').matchAll(/\b(?:from|import)\s*[`"']\.\/([\w.-]+)[`"']/g)];
  return [...new Set([path, ...needed.flatMap(([, other]) => mainScripts(other ?? ''))])];
};

/** What a window loads before it shows anything but its sentences. */
const scriptsOf = (window: string): readonly string[] => {
  const page = join(out, 'renderer', window, 'index.html');
  return [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) =>
    resolve(dirname(page), path ?? ''),
  );
};

const sentencesOf = (language: string, folder = assets): string => {
  const files = readdirSync(folder).filter((name) => name.startsWith(`${language}-`) && name.endsWith('.js'));
  expect(files).toHaveLength(1);
  return join(folder, files[0] ?? '');
};

/** React alone is 64 of them, the sentences of one language up to 20. */
const largest = 136;

describe('when compressed', () => {
  it.each(windowNames)(
    `the scripts of %s have at most ${largest} kB with the sentences of one language`,
    (window) => {
      const scripts = scriptsOf(window);
      const sentences = languages.map((language) => sentencesOf(language));
      expect(scripts.length).toBeGreaterThan(1);
      expect(scripts.filter((script) => sentences.includes(script))).toEqual([]);
      const sum = scripts.reduce((so, script) => so + kilobytesOf(script), 0);
      expect(sum + Math.max(...sentences.map((script) => kilobytesOf(script)))).toBeLessThan(largest);
    },
  );

  it('the main process has at most 256 kB in all five languages, and loads 190 kB with one', () => {
    const main = join(out, 'main');
    const [whole = '', pseudo = ''] = ['whole-app-', 'pseudo-'].map((start) =>
      readdirSync(main).find((name) => name.startsWith(start)),
    );
    const loaded = new Set([...mainScripts('main.js'), ...mainScripts(whole)]);
    const sentences = languages.map((language) => sentencesOf(language, main));
    const scripts = new Set([...loaded, ...sentences, ...mainScripts(pseudo)]);
    expect(sentences.filter((script) => loaded.has(script))).toEqual([]);
    for (const script of sentences) expect(kilobytesOf(...loaded, script)).toBeLessThan(190);
    expect(kilobytesOf(...scripts)).toBeLessThan(256);
    // It would wait for the module that waits for it.
    expect(mainScripts(whole)).not.toContain(join(out, 'main/main.js'));
    // All but what comes with the first request
    expect(scripts.size).toBe(readdirSync(main).length - 1);
  });

  it('what a second start loads has at most 15 kB', () => {
    expect(kilobytesOf(...mainScripts('main.js'))).toBeLessThan(15);
    expect(mainScripts('main.js').filter((path) => path.includes('whole-app'))).toEqual([]);
  });

  it('the preload script has at most 2 kB', () => {
    expect(kilobytesOf(join(out, 'preload/preload.cjs'))).toBeLessThan(2);
  });
});
