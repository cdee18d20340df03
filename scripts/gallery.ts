import { spawn } from 'node:child_process';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root, toolsEnv } from './steps.ts';

/**
 * Pictures of every window in every state, taken by the tests of the windows: `npm run gallery` writes docs/gallery.md, and
 * the pictures of the README.
 */

const pictures = join(root, 'artifacts', 'component');
const gallery = join(root, 'docs', 'gallery');
const looks = ['light', 'dark', 'contrast'] as const;
/** More would make the sheet too long. */
const statesOnASheet = 5;

const windows = [
  {
    name: 'quick-share',
    title: 'Quick share',
    of: /^(?:compose|draft|kept|result|several|lifetime|quick-share)/,
  },
  { name: 'generate', title: 'Generate', of: /^generate/ },
  { name: 'open-link', title: 'Open a link', of: /^open-link/ },
  { name: 'link-card', title: 'A link from before', of: /^link-card/ },
  { name: 'confirm', title: 'The question before a risky share', of: /^confirm/ },
  { name: 'activity', title: 'Activity', of: /^activity/ },
  { name: 'settings', title: 'Settings and the first run', of: /^(?:settings|hotkey|more-hotkeys)/ },
  { name: 'help', title: 'Help', of: /^help/ },
] as const;

/** By file name in docs/images. */
const forReadme = {
  'quick-share': ['compose-typed-light', 'result-light', 'result-dark'],
  windows: ['generate-result-light', 'activity-drafts-list-light'],
};

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });

/** One palette for the whole sheet makes it a tenth of the size, with no visible difference. */
const makeSmall = (sheet: string): Promise<void> =>
  run('convert', [sheet, '-depth', '8', '+dither', '-colors', '255', `png8:${sheet}`], process.env);

// With --sheets, only the sheets are made again, from the pictures of the last run.
if (!process.argv.includes('--sheets')) {
  await rm(pictures, { recursive: true, force: true });
  console.log('Opening every window in every state…');
  await run('vitest', ['run', '--project', 'component', '--reporter', 'dot'], {
    ...toolsEnv(),
    GALLERY: '1',
  });
}

const states = (await readdir(pictures))
  .filter((file) => file.endsWith('-light.png'))
  .map((file) => file.slice(0, -'-light.png'.length))
  .toSorted();
const lost = states.filter((state) => !windows.some(({ of }) => of.test(state)));
if (lost.length > 0) throw new Error(`No window of the gallery has ${lost.join(', ')}`);

await rm(gallery, { recursive: true, force: true });
await mkdir(gallery, { recursive: true });
const sections: string[] = [];
for (const { name, title, of } of windows) {
  const own = states.filter((state) => of.test(state));
  const sheets: string[] = [];
  for (let from = 0; from < own.length; from += statesOnASheet) {
    const shown = own.slice(from, from + statesOnASheet);
    const sheet = join(gallery, `${name}-${from / statesOnASheet + 1}.png`);
    await run(
      'montage',
      [
        ...shown.flatMap((state) =>
          looks.flatMap((look) => [
            ...['-label', look === 'light' ? state.replaceAll('-', ' ') : look],
            join(pictures, `${state}-${look}.png`),
          ]),
        ),
        ...['-background', '#c3ccd3', '-font', 'DejaVu-Sans', '-pointsize', '13'],
        ...['-geometry', '400x480>+8+6', '-tile', '3x', sheet],
      ],
      process.env,
    );
    await makeSmall(sheet);
    const names = shown.map((state) => state.replaceAll('-', ' ')).join(' · ');
    sheets.push(`${names}\n\n![${title}: ${names}](gallery/${basename(sheet)})`);
  }
  const sizes = await Promise.all(
    (await readdir(gallery)).filter((file) => file.startsWith(name)).map((file) => stat(join(gallery, file))),
  );
  const kilobytes = Math.round(sizes.reduce((sum, { size }) => sum + size, 0) / 1_024);
  console.log(`${name}: ${own.length} states, ${sheets.length} sheets, ${kilobytes} KB`);
  sections.push(`## ${title}\n\n${sheets.join('\n\n')}`);
}
for (const [name, shown] of Object.entries(forReadme)) {
  const sheet = join(root, 'docs', 'images', `${name}.png`);
  const files = shown.map((state) => join(pictures, `${state}.png`));
  const layout = ['-background', '#cdd5db', '-geometry', '+14+14', '-tile', 'x1'];
  await run('montage', [...files, ...layout, sheet], process.env);
  await makeSmall(sheet);
}
await writeFile(
  join(root, 'docs', 'gallery.md'),
  `# Gallery\n\nEvery window in every state that its tests open, each in light, dark and high contrast. Made by \`npm run gallery\`; the tests that take these pictures also let axe look at each state.\n\n${sections.join('\n\n')}\n`,
);
