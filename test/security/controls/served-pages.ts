import type { Control } from '../control.ts';

const appProtocol = 'electron/shell/app-protocol.ts';
const layers = 'test/e2e/layers.test.ts';

/** What is said of the windows' files when they are served. */
export const servedPages: readonly Control[] = [
  {
    id: 'csp-no-base',
    threat: "A script makes the addresses in a page lead to a server of somebody else's.",
    control: 'no other base in the policy',
    without: [{ file: appProtocol, find: `  "base-uri 'none'",\n`, put: '' }],
    shownBy: { file: layers, test: 'cannot change where the addresses in its page lead' },
  },
  {
    id: 'csp-no-forms',
    threat: 'A script sends what is in a window away as a form.',
    control: 'no forms in the policy',
    without: [{ file: appProtocol, find: `  "form-action 'none'",\n`, put: '' }],
    shownBy: { file: layers, test: 'cannot send a form, by the policy of its page' },
  },
  {
    id: 'csp-no-ancestors',
    threat: "A page of somebody else's lays its own content over ours and takes the clicks.",
    control: 'no frames around our pages in the policy',
    without: [{ file: appProtocol, find: `  "frame-ancestors 'none'",\n`, put: '' }],
    shownBy: { file: layers, test: 'are in no frame of another page' },
  },
  {
    id: 'no-sniffing',
    threat: 'A file that is no script is run as one.',
    control: 'files are what their type says',
    without: [{ file: appProtocol, find: "        'x-content-type-options': 'nosniff',\n", put: '' }],
    shownBy: { file: layers, test: 'are scripts only if that is what they are' },
  },
  {
    id: 'no-opener',
    threat: 'A page that has opened ours leads it away later.',
    control: 'our pages are cut off from a page that opens them',
    without: [{ file: appProtocol, find: "        'cross-origin-opener-policy': 'same-origin',\n", put: '' }],
    shownBy: { file: layers, test: 'have nothing to do with a page that opens them' },
  },
];
