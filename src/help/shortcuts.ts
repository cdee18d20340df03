import { hotkeyText } from '../settings/accelerator.ts';
import type { AppState } from '../shared/model.ts';
import type { Text } from '../shared/text.ts';

interface Shortcuts {
  readonly where: string;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** What the windows do when a key is pressed in them. The hotkey is not among them: it works everywhere. */
export const shortcutsOf = (text: Text, platform: AppState['platform']): readonly Shortcuts[] => {
  const enter = text('help.keyEnter');
  return [
    {
      where: text('help.inEveryWindow'),
      shortcuts: [
        { keys: [text('help.keyEscape')], does: text('help.closes') },
        { keys: ['Tab', hotkeyText('Shift+Tab', platform)], does: text('help.nextControl') },
      ],
    },
    {
      where: text('help.inCompose'),
      shortcuts: [{ keys: [hotkeyText(`CommandOrControl+${enter}`, platform)], does: text('help.creates') }],
    },
    {
      where: text('activity.title'),
      shortcuts: [
        { keys: ['↓', '↑'], does: text('help.nextEntry') },
        { keys: [text('help.keyHome'), text('help.keyEnd')], does: text('help.firstEntry') },
        { keys: [text('help.keyPageUp'), text('help.keyPageDown')], does: text('help.pageOfEntries') },
        { keys: [enter], does: text('help.opensDetails') },
      ],
    },
  ];
};
