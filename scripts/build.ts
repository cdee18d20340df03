import { build } from './steps.ts';

await build();
