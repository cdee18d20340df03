import type { InsideApp } from './inside.ts';

/** The system's message boxes, answered in the user's place. */
export interface Questions {
  /** What was asked, oldest first. */
  readonly asked: () => Promise<readonly string[]>;
  /** What is said from now on; yes to begin with. */
  readonly answer: (isYes: boolean) => Promise<void>;
}

/** A yes comes after the time that reading takes, since the app does not take it before. */
const readMs = 600;

/** Message boxes can be neither seen nor answered with Playwright; test/desktop/consent.test.ts has real ones. */
export const answerQuestions = async ({ main }: InsideApp): Promise<Questions> => {
  const world = await main.evaluateHandle(({ dialog }, waitMs) => {
    const answered = { isYes: true, asked: [] as string[] };
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      answered.asked.push(String(Object(given.at(-1)).message));
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      return { response: answered.isYes ? 1 : 0, checkboxChecked: false };
    };
    return answered;
  }, readMs);
  return {
    asked: () => world.evaluate(({ asked }) => asked),
    answer: async (isYes) => {
      await world.evaluate((answered, now) => {
        answered.isYes = now;
      }, isYes);
    },
  };
};
