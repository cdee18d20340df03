import {
  commandOptions,
  commandWords,
  type OptionRow,
  type OptionValue,
} from '../../electron/shell/command-line-table.ts';
import { en } from '../../src/shared/locales/en.ts';

/** Completion for shells and the options of the manual, from the table that the parser reads: no option is missing, and none is made up. */

/** Its description is one sentence, without a number that changes it. */
type Row = Omit<OptionRow, 'description'> & { readonly description: keyof typeof en };
const options: readonly Row[] = commandOptions;
const [share] = commandWords;
const optionsFor = (what: 'tray' | 'share'): readonly Row[] =>
  options.filter(({ goesWith }) => goesWith === what || goesWith === 'both');

/** Lifetimes that are usual; any other can be typed. */
const lifetimes = ['1h', '12h', '1d', '3d', '7d', '2w'];

/** One line without what a shell's quotes would end at. */
const say = (key: keyof typeof en): string => en[key].replaceAll("'", '’').replaceAll(/[[\]:]/g, ';');

/** As it is typed: those whose value is joined end with their equals sign. */
const typed = ({ name, value }: Pick<Row, 'name' | 'value'>): string =>
  value?.form === 'joined' ? `${name}=` : name;

export const bashCompletion = (): string => {
  const after = (is: OptionValue['is']): string =>
    options
      .filter(({ value }) => value?.is === is && value.form !== 'joined')
      .map(({ name }) => name)
      .join(' | ') || "''";
  const nothing = options
    .filter(({ value }) => value?.form === 'separate' && ['text', 'profile'].includes(value.is))
    .map(({ name }) => name);
  return `# Completion of hushlink for bash.

_hushlink() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} each words
  COMPREPLY=()
  case $before in
    ${after('link')} | ${share.name})
      [[ $word == --* ]] || { COMPREPLY=(-); return; }
      ;;
    ${after('lifetime')})
      mapfile -t COMPREPLY < <(compgen -W '${lifetimes.join(' ')}' -- "$word")
      return
      ;;
    ${after('file')})
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return
      ;;
    ${nothing.join(' | ')} | =) return ;;
  esac
  words='${optionsFor('tray').map(typed).join(' ')}'
  [[ $COMP_CWORD -eq 1 ]] && words+=' ${share.name}'
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $each == ${share.name} ]] && words='${optionsFor('share').map(typed).join(' ')}'
  done
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]] && compopt -o nospace
}

complete -F _hushlink hushlink
`;
};

export const zshCompletion = (): string => {
  const action: Readonly<Record<OptionValue['is'], string>> = {
    text: '',
    file: '_files',
    folder: '_directories',
    lifetime: `(${lifetimes.join(' ')})`,
    profile: '',
    link: '(-)',
  };
  const argument = (row: Row): string => {
    const { name, short, value, description } = row;
    const names = short === null ? `'${typed(row)}` : `'(${short} ${name})'{${short},${name}}'`;
    const end =
      value === null
        ? ''
        : `:${value.form === 'optional' ? ':' : ''}${value.placeholder}:${action[value.is]}`;
    return `${names}[${say(description)}]${end}'`;
  };
  const call = (first: readonly string[], what: 'tray' | 'share'): string =>
    ['_arguments', ...first, ...optionsFor(what).map(argument)].join(' \\\n    ');
  return `#compdef hushlink
# Completion of hushlink for zsh.

if [[ \${words[2]} == ${share.name} ]]; then
  ${call([`'1:${share.name}:(${share.name})'`, "'2::standard input:(-)'"], 'share')}
else
  ${call([`'1::${say(share.description)}:(${share.name})'`], 'tray')}
fi
`;
};

export const fishCompletion = (): string => {
  const when = {
    tray: `'not __fish_seen_subcommand_from ${share.name}'`,
    share: `'__fish_seen_subcommand_from ${share.name}'`,
  };
  const takes: Readonly<Record<OptionValue['is'], string>> = {
    text: ' -x',
    file: ' -r -F',
    folder: " -x -a '(__fish_complete_directories)'",
    lifetime: ` -x -a '${lifetimes.join(' ')}'`,
    profile: ' -x',
    link: '',
  };
  const line = ({ name, short, goesWith, value, description }: Row): string =>
    [
      'complete -c hushlink',
      goesWith === 'both' ? '' : ` -n ${when[goesWith]}`,
      ` -l ${name.slice(2)}`,
      short === null ? '' : ` -s ${short.slice(1)}`,
      value === null ? '' : takes[value.is],
      ` -d '${say(description)}'`,
    ].join('');
  return [
    '# Completion of hushlink for fish.',
    '',
    'complete -c hushlink -f',
    `complete -c hushlink -n __fish_is_first_arg -a ${share.name} -d '${say(share.description)}'`,
    `complete -c hushlink -n ${when.share} -a - -d 'standard input'`,
    ...options.map(line),
    '',
  ].join('\n');
};

/** The page of the manual, with its options. */
export const manual = (page: string): string =>
  page
    .replace('@TRAY@', manualOptions('tray'))
    .replace('@SHARE@', manualOptions('share'))
    .replace('@BOTH@', manualOptions('both'));

/** In roff. */
const manualOptions = (what: 'tray' | 'share' | 'both'): string => {
  const roff = (text: string): string => text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  const following = (value: OptionValue | null): string => {
    if (value === null) return '';
    const placeholder = `\\fI${roff(value.placeholder)}\\fR`;
    if (value.form === 'joined') return `=${placeholder}`;
    return value.form === 'optional' ? ` [${placeholder}]` : ` ${placeholder}`;
  };
  return options
    .filter(({ goesWith }) => goesWith === what)
    .map(({ name, short, value, description }) => {
      const names = [name, ...(short === null ? [] : [short])].map((word) => `\\fB${roff(word)}\\fR`);
      return `.TP\n${names.join(', ')}${following(value)}\n${roff(sentence(en[description]))}\n`;
    })
    .join('');
};
