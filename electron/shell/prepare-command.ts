import type { Text } from '../../src/shared/text.ts';
import {
  complain,
  isTerminal,
  print,
  readStandardInput,
  standardInput,
  standardOutput,
} from '../adapters/standard-streams.ts';
import { outputNotWritten } from '../core/base/exit-codes.ts';
import type { CommandLine } from './command-line.ts';
import { exitCode, helpText } from './command-line-help.ts';
import { linkOfInput, maxLinkInput, refuseLinkInput } from './link-input.ts';
import type { PolicyReport } from './policy-report.ts';

/** What is left to do for a command line. */
export type Command = Extract<CommandLine, { readonly kind: 'tray' | 'share' }>;

/**
 * Answers what needs neither a display nor settings, and reads the link that comes from standard input.
 * @returns the exit code if that was all, or if it went wrong, which has been said.
 */
export const prepareCommand = async (
  asked: CommandLine,
  loadText: () => Promise<Text>,
  version: string,
  reportPolicy: (asJson: boolean) => Promise<PolicyReport>,
): Promise<Command | number> => {
  switch (asked.kind) {
    case 'help':
      return printAll(helpText(await loadText()));
    case 'version':
      return printAll(`Hushlink ${version}\n`);
    case 'policy': {
      const { words, code } = await reportPolicy(asked.asJson);
      const printed = printAll(words);
      return printed === 0 ? code : printed;
    }
    case 'open-input': {
      const link = linkOfInput(await readStandardInput(maxLinkInput));
      return link.ok
        ? { kind: 'tray', verb: 'open', hidden: asked.hidden, link: link.value }
        : refuseLinkInput(link.failure, await loadText(), complain);
    }
    case 'share':
      if (asked.namesInput || !isTerminal(standardInput)) return asked;
      complain((await loadText())('cli.howToShare'));
      return exitCode;
    case 'tray':
      return asked;
  }
};

const printAll = (words: string): number => (print(standardOutput, words) ? 0 : outputNotWritten);
