import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

// What npm would install is judged before it does: whoever changes a lockfile chooses what runs here and what users get.

/** Packages with an install script, and why it need not run. None does (`.npmrc`). */
export const installScripts = {
  keytar:
    'It looks for the native part or compiles one. The package has one for every platform in prebuilds/, and loads it by itself.',
  'electron-winstaller':
    'It chooses a 7-Zip for Squirrel installers, which are not made. electron-builder brings it along.',
};

/** @returns {readonly string[]} what is wrong, in sentences; empty when all is well */
export const lockfileProblems = () =>
  problemsIn({
    lockfile: JSON.parse(textOf('package-lock.json')),
    manifest: JSON.parse(textOf('package.json')),
    npmrc: textOf('.npmrc'),
  });

const textOf = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8');

/**
 * @param {{ lockfile: any, manifest: any, npmrc: string }} files
 * @returns {readonly string[]}
 */
export const problemsIn = ({ lockfile, manifest, npmrc }) => {
  const { '': top = {}, ...locked } = lockfile.packages ?? {};
  return [
    ...settingsProblems(npmrc),
    ...topProblems(lockfile, top, manifest),
    ...wantedProblems(locked, manifest),
    ...Object.entries(manifest.overrides ?? {})
      .filter(([, spec]) => !/^\d+\.\d+\.\d+$/.test(String(spec)))
      .map(([name]) => `package.json overrides ${name} with what is not one version.`),
    ...Object.entries(locked).flatMap(([path, entry]) => entryProblems(path, entry, manifest)),
    ...hashProblems(locked),
    ...scriptProblems(locked),
  ];
};

/** Another registry, or a key to one, has no place in the project's settings. */
const settingsProblems = (/** @type {string} */ npmrc) => {
  const lines = npmrc.split('\n').map((line) => line.trim());
  const settings = lines.filter((line) => line !== '' && !/^[#;]/.test(line));
  const known = ['ignore-scripts=true', 'omit-lockfile-registry-resolved=true', 'audit=false', 'fund=false'];
  return [
    ...known
      .slice(0, 2)
      .filter((line) => !settings.includes(line))
      .map((line) => `.npmrc does not say ${line}.`),
    ...settings.filter((line) => !known.includes(line)).map((line) => `.npmrc must not say ${line}.`),
  ];
};

const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];

const topProblems = (/** @type {any} */ lockfile, /** @type {any} */ top, /** @type {any} */ manifest) => {
  const allowed = ['name', 'version', 'lockfileVersion', 'requires', 'packages'];
  const differs = (/** @type {string} */ key) =>
    JSON.stringify(sorted(top[key])) !== JSON.stringify(sorted(manifest[key]));
  return [
    ...Object.keys(lockfile)
      .filter((key) => !allowed.includes(key))
      .map((key) => `The lockfile has a part that npm does not need: ${key}.`),
    ...(lockfile.lockfileVersion === 3 ? [] : ['The lockfile is not of version 3.']),
    ...['name', 'version', ...groups]
      .filter(differs)
      .map((key) => `The lockfile and package.json do not have the same ${key}.`),
  ];
};

const sorted = (/** @type {any} */ value) =>
  value !== null && typeof value === 'object' ? Object.entries(value).sort() : value;

/** What package.json asks for is one version, from the registry, and is what is locked. */
const wantedProblems = (/** @type {any} */ locked, /** @type {any} */ manifest) =>
  groups
    .flatMap((group) => Object.entries(manifest[group] ?? {}))
    .flatMap(([name, spec]) => {
      const version = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(String(spec))?.[1];
      if (version === undefined)
        return [`package.json asks for ${name} as ${spec}, which is not one version.`];
      const entry = locked[`node_modules/${name}`];
      return entry?.version === version ? [] : [`${name} is not locked as ${version}, as package.json asks.`];
    });

/** What is in a package of this name, if package.json says that it is another's. */
const aliasOf = (/** @type {any} */ manifest, /** @type {string} */ name) =>
  groups
    .map((group) => /^npm:(.+)@/.exec(manifest[group]?.[name] ?? '')?.[1])
    .find((alias) => alias !== undefined);

const entryProblems = (/** @type {string} */ path, /** @type {any} */ entry, /** @type {any} */ manifest) => {
  const name = nameOf(path);
  const hash = /^sha512-[A-Za-z0-9+/]{86}==$/;
  return [
    ...(/^(?:node_modules\/(?:@[\w.-]+\/)?[\w.-]+(?:\/|$))+$/.test(path)
      ? []
      : [`${path} is outside node_modules.`]),
    ...(hash.test(entry.integrity ?? '') ? [] : [`${path} has no sha512 hash.`]),
    ...(entry.resolved === undefined
      ? []
      : [`${path} has an address (${entry.resolved}); npm is to ask the registry.`]),
    ...(entry.link === undefined && entry.inBundle === undefined
      ? []
      : [`${path} is not a package from the registry.`]),
    ...(entry.name === undefined ||
    (path === `node_modules/${name}` && entry.name === aliasOf(manifest, name))
      ? []
      : [`${path} is another package: ${entry.name}.`]),
    ...['dependencies', 'optionalDependencies', 'peerDependencies']
      .flatMap((group) => Object.entries(entry[group] ?? {}))
      .filter(([, spec]) => /[:/]/.test(String(spec)))
      .map(([dependency, spec]) => `${path} wants ${dependency} from elsewhere: ${spec}.`),
  ];
};

const nameOf = (/** @type {string} */ path) => path.split('node_modules/').at(-1) ?? path;

/** One version of a package has one content, wherever it is installed. */
const hashProblems = (/** @type {any} */ locked) => {
  const hashes = new Map();
  for (const [path, { name, version, integrity }] of Object.entries(locked)) {
    const key = `${name ?? nameOf(path)} ${version}`;
    hashes.set(key, new Set([...(hashes.get(key) ?? []), integrity]));
  }
  return [...hashes].filter(([, found]) => found.size > 1).map(([key]) => `${key} has two hashes.`);
};

const scriptProblems = (/** @type {any} */ locked) => {
  const found = Object.keys(locked)
    .filter((path) => locked[path].hasInstallScript)
    .map(nameOf);
  const listed = Object.keys(installScripts);
  return [
    ...found
      .filter((name) => !listed.includes(name))
      .map(
        (name) =>
          `${name} has an install script, which does not run. If it works without, say why in scripts/setup/lockfile.mjs.`,
      ),
    ...listed
      .filter((name) => !found.includes(name))
      .map(
        (name) =>
          `${name} has no install script any more; take it off the list in scripts/setup/lockfile.mjs.`,
      ),
  ];
};
