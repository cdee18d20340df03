import { hotkeyText } from '../shared/hotkey-text.ts';
import type { AppState } from '../shared/model/app-state.ts';
import type { Text } from '../shared/text.ts';

interface Shortcuts {
  readonly where: string;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** The keyboard shortcuts of the windows. The hotkey is not listed here, since it works everywhere. */
export const shortcutsOf = (text: Text, platform: AppState['platform']): readonly Shortcuts[] => {
  const keys = (accelerator: string): string => hotkeyText(text, accelerator, platform);
  return [
    {
      where: text('help.inEveryWindow'),
      shortcuts: [
        { keys: [text('key.escape')], does: text('help.closes') },
        { keys: ['Tab', keys('Shift+Tab')], does: text('help.nextControl') },
        { keys: [keys('CommandOrControl+,')], does: text('help.opensSettings') },
        {
          keys: ['Plus', '−', '0'].map((key) => keys(`CommandOrControl+${key}`)),
          does: text('help.zooms'),
        },
      ],
    },
    {
      where: text('help.inCompose'),
      shortcuts: [
        { keys: [keys('CommandOrControl+Enter')], does: text('help.creates') },
        { keys: [keys('CommandOrControl+G')], does: text('help.makesPassphrase') },
        { keys: [keys('CommandOrControl+L')], does: text('help.writesLifetime') },
      ],
    },
    {
      where: text('help.inResult'),
      shortcuts: [
        { keys: [keys('Enter')], does: text('help.doesNext') },
        { keys: [keys('CommandOrControl+N')], does: text('help.startsNext') },
        { keys: [keys('CommandOrControl+R')], does: text('help.showsQr') },
        { keys: [keys('Delete')], does: text('help.burns') },
      ],
    },
    {
      where: text('activity.title'),
      shortcuts: [
        { keys: ['↓', '↑'], does: text('help.nextEntry') },
        { keys: [text('help.keyHome'), text('help.keyEnd')], does: text('help.firstEntry') },
        { keys: [text('help.keyPageUp'), text('help.keyPageDown')], does: text('help.pageOfEntries') },
        { keys: [text('key.enter')], does: text('help.opensDetails') },
        { keys: [keys('CommandOrControl+F')], does: text('help.finds') },
        { keys: [keys('CommandOrControl+C')], does: text('help.copiesLink') },
        { keys: [text('help.keyDelete')], does: text('help.burnsLink') },
        {
          keys: [keys('Shift+↓'), keys('Shift+↑'), keys('CommandOrControl+A')],
          does: text('help.selectsMore'),
        },
        { keys: [keys('CommandOrControl+↓'), keys('CommandOrControl+↑')], does: text('help.movesOn') },
        {
          keys: [hotkeyText(text, `CommandOrControl+${text('help.keySpace')}`, platform)],
          does: text('help.selectsOne'),
        },
      ],
    },
  ];
};
