import { inject } from 'vitest';
import { type CallName, contract } from '../../src/shared/contract/contract.ts';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge.ts';
import { startEngine } from './engine.ts';

/** When everything in these tests happens. */
export const now = new Date(2031, 10, 23, 12, 3).getTime();

/** An engine with one page, and a fake main process behind whatever window is opened in it. */
export const openBrowser = async () => {
  const { page, close } = await startEngine();
  try {
    page.setDefaultTimeout(15_000);
    await page.clock.setFixedTime(now);
    const behind: { fake: FakeBridge } = { fake: createFakeBridge() };
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.exposeFunction('answerOfMain', (name: CallName, input: unknown) =>
      behind.fake.answer(name, input),
    );
    await page.addInitScript(installBridge, Object.keys(contract));
    return { page, faults, behind, origin: inject('originOfWindows'), dispose: close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Runs in the page, before anything of it: stands in for the preload script. */
const installBridge = (names: readonly string[]): void => {
  const reach = window as unknown as {
    answerOfMain: (name: string, input: unknown) => Promise<unknown>;
    hushlink: unknown;
  };
  const call = (name: string) => async (input?: unknown) => await reach.answerOfMain(name, input);
  reach.hushlink = {
    ...Object.fromEntries(names.map((name) => [name, call(name)])),
    onState: (listener: (state: unknown) => void) => {
      const hear = (event: Event) => listener((event as CustomEvent).detail);
      window.addEventListener('state-of-main', hear);
      return () => window.removeEventListener('state-of-main', hear);
    },
  };
};
