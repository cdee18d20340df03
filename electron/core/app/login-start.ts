import type { Failure } from '../../../src/shared/failure.ts';
import type { LoginStartStatus } from '../../../src/shared/model/login-start.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Subscribe } from '../base/event-source.ts';

/** Whether the app starts at login, as the system has it: other programs can change that too. */
export interface LoginStart {
  /** As it was when last looked at. */
  readonly current: () => LoginStartStatus;
  readonly subscribe: Subscribe<void>;
  /** Looks again. */
  readonly look: () => Promise<void>;
  readonly set: (isOn: boolean) => Promise<Result<null, Failure>>;
}
