import { expect, it } from 'vitest';
import { reveal } from '../desktop/probes.ts';
import type { Cases } from './on-desktop.ts';

/** From and to the clipboard of the desktop, while another program has the focus. */
export const clipboard: Cases = ({ server, notes, start, notification }) => {
  it('turns what another program copied into a link that can be pasted there', async () => {
    const app = await start();
    await notes().copy('from another program');
    expect(await app.startAgain('--share-clipboard')).toBe(0);
    await notification('Link copied');
    const link = (await notes().paste()) ?? '';
    expect(link).toContain(`${server().url}/secret/`);
    expect(await reveal(link)).toMatchObject({ value: 'from another program' });
  });
};
