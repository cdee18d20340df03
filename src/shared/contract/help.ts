import type { AboutView } from '../model/about.ts';
import { call, nothing } from './call.ts';

export const helpCalls = {
  readAbout: call<AboutView>()(['help'], nothing),
};
