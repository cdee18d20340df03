import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checks } from '../../../scripts/check.ts';
import { installScripts, lockfileProblems, problemsIn } from '../../../scripts/setup/lockfile.mjs';
import { root, runTool } from '../../../scripts/steps.ts';
import { textOf } from '../docs/pages.ts';

type Fields = Record<string, unknown>;

const readFiles = () => ({
  lockfile: z
    .looseObject({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(textOf('package-lock.json'))),
  manifest: z
    .looseObject({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(textOf('package.json'))),
  npmrc: textOf('.npmrc'),
});
type Files = ReturnType<typeof readFiles>;

/** What is said about the project's own files after a change. */
const problemsAfter = (change: (files: Files) => void): readonly string[] => {
  const files = readFiles();
  change(files);
  return problemsIn(files);
};

const changed = (path: string, fields: Fields) => (files: Files) => {
  Object.assign(files.lockfile.packages[path] ?? {}, fields);
};

const hash = `sha512-${'A'.repeat(86)}==`;

describe('the lockfile', () => {
  it('is accepted as it is', () => {
    expect(lockfileProblems()).toEqual([]);
  });

  it('is part of what every check looks at', () => {
    expect(checks.map(([, command, args]) => [command, ...args].join(' '))).toContain(
      'node scripts/lockfile.ts',
    );
  });

  it.each<readonly [string, Fields, RegExp]>([
    ['has no hash', { integrity: undefined }, /zod has no sha512 hash/],
    ['has a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, /zod has no sha512 hash/],
    ['has a second hash', { integrity: `${hash} ${hash}` }, /zod has no sha512 hash/],
    ['has half a hash', { integrity: 'sha512-AAAA' }, /zod has no sha512 hash/],
    ['has an address', { resolved: 'https://npm.example.com/zod.tgz' }, /zod has an address/],
    ['comes from git', { resolved: 'git+ssh://git@github.com/zod/zod.git#1' }, /zod has an address/],
    ['is a folder', { resolved: '../zod', link: true }, /zod is not a package from the registry/],
    ['hides in another package', { inBundle: true }, /zod is not a package from the registry/],
    ['is another package', { name: 'zood' }, /zod is another package: zood/],
    ['is of another version', { version: '4.0.0' }, /zod is not locked as/],
    ['wants one from git', { dependencies: { a: 'github:a/a' } }, /zod wants a from elsewhere/],
    [
      'wants one from an address',
      { dependencies: { a: 'http://a.com/a.tgz' } },
      /zod wants a from elsewhere/,
    ],
    ['wants a folder', { optionalDependencies: { a: 'file:../a' } }, /zod wants a from elsewhere/],
    ['wants one under another name', { dependencies: { a: 'npm:b@1.0.0' } }, /zod wants a from elsewhere/],
    ['has an install script', { hasInstallScript: true }, /zod has an install script/],
  ])('is refused when a package %s', (_what, fields, problem) => {
    expect(problemsAfter(changed('node_modules/zod', fields))).toContainEqual(expect.stringMatching(problem));
  });

  it('is refused when what stands for another package stands for a third', () => {
    expect(problemsAfter(changed('node_modules/keytar', { name: 'keytar' }))).toEqual([
      'node_modules/keytar is another package: keytar.',
    ]);
  });

  it('is refused when a version has two hashes', () => {
    const problems = problemsAfter(({ lockfile }) => {
      lockfile.packages['node_modules/vite/node_modules/zod'] = {
        ...lockfile.packages['node_modules/zod'],
        integrity: hash,
      };
    });
    expect(problems).toEqual([expect.stringMatching(/^zod .* has two hashes/)]);
  });

  it('is refused when a package is put beside node_modules', () => {
    const problems = problemsAfter(({ lockfile }) => {
      lockfile.packages['../elsewhere'] = { version: '1.0.0', integrity: hash };
    });
    expect(problems).toEqual(['../elsewhere is outside node_modules.']);
  });

  it('is refused when it does not say what package.json says', () => {
    const problems = problemsAfter(({ manifest }) => {
      delete manifest.devDependencies.zod;
    });
    expect(problems).toEqual(['The lockfile and package.json do not have the same devDependencies.']);
  });

  it('is refused when it has a second list, as older ones do', () => {
    expect(problemsAfter(({ lockfile }) => Object.assign(lockfile, { dependencies: {} }))).toEqual([
      'The lockfile has a part that npm does not need: dependencies.',
    ]);
  });

  it.each(['^4.6.7', '*', 'latest', 'github:colinhacks/zod', 'file:../zod', 'npm:zood@^1.0.0'])(
    'is refused when package.json asks for %s',
    (spec) => {
      const problems = problemsAfter(({ manifest }) => {
        manifest.devDependencies.zod = spec;
      });
      expect(problems).toContain(`package.json asks for zod as ${spec}, which is not one version.`);
    },
  );

  it.each(['file:../zod', 'github:colinhacks/zod', { zod: '4.6.7' }])(
    'is refused when package.json overrides one with %j',
    (spec) => {
      expect(problemsAfter(({ manifest }) => Object.assign(manifest, { overrides: { zod: spec } }))).toEqual([
        'package.json overrides zod with what is not one version.',
      ]);
    },
  );
});

describe('the set-up', { timeout: 60_000 }, () => {
  it('installs nothing from a lockfile that is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hushlink-setup-'));
    try {
      for (const path of ['package.json', '.npmrc', 'scripts']) {
        await cp(join(root, path), join(folder, path), { recursive: true });
      }
      const { lockfile } = readFiles();
      Object.assign(lockfile.packages['node_modules/zod'] ?? {}, {
        resolved: 'https://npm.example.com/zod.tgz',
      });
      await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
      // Would be the npm that installs.
      await writeFile(join(folder, 'npm'), '#!/bin/sh\ntouch "$(dirname "$0")/installed"\n', { mode: 0o755 });
      const setup = await runTool(process.execPath, [join(folder, 'scripts/setup.mjs')], {
        env: { ...process.env, PATH: folder },
      });
      expect(setup.code).toBe(1);
      expect(setup.output).toContain('node_modules/zod has an address');
      expect(existsSync(join(folder, 'installed'))).toBe(false);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the settings of npm', () => {
  it.each(['ignore-scripts=true', 'omit-lockfile-registry-resolved=true'])('have to say %s', (line) => {
    const problems = problemsAfter((files) => {
      files.npmrc = files.npmrc.replace(line, '');
    });
    expect(problems).toEqual([`.npmrc does not say ${line}.`]);
  });

  it.each(['ignore-scripts=false', 'registry=https://npm.example.com/', '@scope:registry=https://a.com/'])(
    'must not say %s',
    (line) => {
      const problems = problemsAfter((files) => {
        files.npmrc += `${line}\n`;
      });
      expect(problems).toEqual([`.npmrc must not say ${line}.`]);
    },
  );
});

describe('a package with an install script', () => {
  it('is on the list with a reason', () => {
    for (const reason of Object.values(installScripts)) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('is taken off the list with its script', () => {
    const problems = problemsAfter(
      changed('node_modules/electron-winstaller', { hasInstallScript: undefined }),
    );
    expect(problems).toEqual([expect.stringMatching(/electron-winstaller has no install script any more/)]);
  });

  it('is one that the lockfile calls so, among those that are installed', () => {
    const manifest = z.object({ scripts: z.record(z.string(), z.string()).default({}) });
    const hasScript = (path: string): boolean => {
      const folder = join(root, path);
      if (!existsSync(join(folder, 'package.json'))) return false;
      const { scripts } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
      const runs = ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
      // npm compiles by itself where a package has this file.
      return runs || existsSync(join(folder, 'binding.gyp'));
    };
    const { '': _top, ...locked } = readFiles().lockfile.packages;
    const found = Object.keys(locked).filter(hasScript);
    expect(found.filter((path) => locked[path]?.hasInstallScript !== true)).toEqual([]);
    expect(found).toContain('node_modules/keytar');
  });
});
