import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/desktop/processes.ts';
import { asRoot, debs, install } from './system.ts';

const env = { PATH: '/usr/bin:/bin', HOME: '/home/anna', LANG: 'C.UTF-8', TERM: 'dumb' };

beforeAll(async () => {
  await install(debs[0]);
});

/** What bash would offer, with the completion as bash loads it. */
const bash = async (...words: readonly string[]): Promise<readonly string[]> => {
  const script = `. /usr/share/bash-completion/bash_completion; _completion_loader hushlink
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hushlink 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return (await run('bash', ['-c', script, 'bash', 'hushlink', ...words], { env })).trim().split('\n');
};
const fish = async (line: string): Promise<readonly string[]> =>
  (await run('fish', ['--private', '-c', 'complete -C $argv[1]', line], { env }))
    .trim()
    .split('\n')
    .map((offer) => offer.split('\t')[0] ?? '')
    .toSorted();

describe('completion', () => {
  it('offers in bash what fits', async () => {
    expect(await bash('--s')).toEqual(['--share-clipboard', '--settings', '--send-drafts']);
    expect(await bash('sh')).toEqual(['share']);
    expect(await bash('share', '')).toEqual(['-']);
    expect(await bash('share', '--pass')).toEqual(['--passphrase-file']);
    expect(await bash('share', '--ttl', '1')).toEqual(['1h', '12h', '1d']);
    expect(await bash('share', '--passphrase-file', '/etc/host')).toContain('/etc/hostname');
    expect(await bash('share', '--note', '')).toEqual(['']);
    expect(await bash('share', '-', '--no-')).toEqual(['--no-draft']);
    expect(await bash('--open', '')).toEqual(['-']);
  });

  it('offers in fish what fits', async () => {
    // It also offers what only contains the letters.
    expect(await fish('hushlink --se')).toEqual(expect.arrayContaining(['--send-drafts', '--settings']));
    expect(await fish('hushlink sh')).toContain('share');
    const afterShare = await fish('hushlink share --n');
    expect(afterShare).toContain('--no-draft');
    expect(afterShare).not.toContain('--new');
  });

  it('offers in zsh what fits', async () => {
    const terminal = `zmodload zsh/zpty; zpty shell zsh -f -i
      zpty -w shell "PS1=; autoload -Uz compinit; compinit -u -D; bindkey '^I' complete-word; zstyle ':completion:*' list-prompt ''; echo ready"
      zpty -r -m shell line '*ready*ready*'
      zpty -n -w shell $'hushlink --sen\\t'
      zpty -r -m shell line '*--send-drafts*' && print -r -- complete
      zpty -d shell`;
    expect(await run('zsh', ['-f', '-c', terminal], { env })).toContain('complete');
  });
});

describe('the manual', () => {
  it('is found by man, which has nothing to say against it', async () => {
    const page = await run('man', ['--warnings', 'hushlink'], {
      env: { ...env, MANPAGER: 'cat', MANWIDTH: '80' },
    });
    expect(page).toContain('--passphrase-file FILE');
    expect((await asRoot('man', '--where', 'hushlink')).trim()).toBe('/usr/share/man/man1/hushlink.1.gz');
  });
});
