import { languages, pseudoLanguage } from '../../src/shared/languages.ts';
import { loadText } from '../../src/shared/text-in.ts';

/** As the app does before it says anything. */
await Promise.all([...languages, pseudoLanguage, 'nl'].map(loadText));
