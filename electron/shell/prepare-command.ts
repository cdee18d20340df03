import type { Text } from '../../src/shared/text.ts';
import {
  complain,
  isTerminal,
  print,
  readStandardInput,
  standardInput,
  standardOutput,
} from '../adapters/standard-streams.ts';
import type { Policy } from '../core/policy/index.ts';
import { outputNotWritten } from '../core/sharing/index.ts';
import type { CommandLine } from './command-line.ts';
import { exitCode, helpText } from './command-line-help.ts';
import { linkOfInput, maxLinkInput, refuseLinkInput } from './link-input.ts';
import { policyAsJson, policyExitCode, policyReport } from './policy-report.ts';

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
  loadPolicy: () => Promise<Policy>,
): Promise<Command | number> => {
  switch (asked.kind) {
    case 'help':
      return printAll(helpText(await loadText()));
    case 'version':
      return printAll(`Hushlink ${version}\n`);
    case 'policy': {
      const policy = await loadPolicy();
      const printed = printAll(asked.asJson ? policyAsJson(policy) : policyReport(policy, await loadText()));
      return printed === 0 ? policyExitCode(policy) : printed;
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
