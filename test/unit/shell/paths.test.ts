import { resolve } from 'node:path';
import type { App } from 'electron/main';
import { expect, it } from 'vitest';
import { keepEverythingInGivenFolder, userDataFolder } from '../../../electron/shell/paths.ts';

const setPathsFor = (given: string): readonly (readonly string[])[] => {
  const paths: (readonly string[])[] = [];
  const app = {
    commandLine: { getSwitchValue: (name: string) => (name === 'user-data-dir' ? given : '') },
    setPath: (name: string, path: string) => paths.push([name, path]),
  };
  keepEverythingInGivenFolder(app as unknown as App);
  return paths;
};

it('a folder that was given has the settings and what Chromium keeps', () => {
  expect(setPathsFor('/tmp/hushlink')).toEqual([
    ['userData', resolve('/tmp/hushlink')],
    ['sessionData', resolve('/tmp/hushlink')],
  ]);
});

it('a folder is counted from where the app was started', () => {
  expect(setPathsFor('here')[0]).toEqual(['userData', resolve('here')]);
});

it('without one everything stays where the system has it', () => {
  expect(setPathsFor('')).toEqual([]);
});

it('a folder that Electron cannot make still has a name, so that it can be said', () => {
  const getName = () => 'Hushlink';
  expect(userDataFolder({ getPath: () => '/home/anna/.config/Hushlink', getName })).toBe(
    '/home/anna/.config/Hushlink',
  );
  const getPath = (): string => {
    throw new Error("Failed to get 'userData' path");
  };
  expect(userDataFolder({ getPath, getName })).toMatch(/Hushlink$/);
});
