import type { Experiment } from '../experiment.ts';
import { drains } from './drain.ts';
import { durable } from './durable.ts';
import { growth } from './growth.ts';
import { hotkey, hotkeyOverhead } from './hotkey.ts';
import { rest } from './rest.ts';
import { standardInput, standardInputBeside } from './standard-input.ts';
import { start } from './start.ts';
import { quickShare } from './window.ts';

export const experiments: readonly Experiment[] = [
  start,
  quickShare,
  hotkey,
  hotkeyOverhead,
  standardInputBeside,
  standardInput,
  durable,
  ...growth,
  ...drains,
  rest,
];
